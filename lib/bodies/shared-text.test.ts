import fc from "fast-check";
import { expect, test } from "vitest";
import { type SharedBody, sharedText } from "@/lib/bodies/shared-text";

/** One body of each person, numbered from 1; lines end as in JSON. */
function bodiesOf(...bodies: string[][]): SharedBody[] {
  return bodies.map((lines, at) => ({
    userHash: BigInt(at + 1),
    text: lines.map((line) => `${line}\\n`).join(""),
  }));
}

test("lines that three people have beside each other are in it, in their order, once", async () => {
  const lines = ["<modules>", " <name>Orrery", " <path>C:", "</modules>"];
  const bodies = bodiesOf(lines, [...lines, "secret", ...lines], ["other", ...lines]);
  expect(await sharedText(bodies)).toBe(`${lines.join("\\n")}\\n`);
});

test("what two people have is not, however often they send it", async () => {
  const [first, second] = bodiesOf(["of one", "name: Ada"], ["of one", "name: Ada"]);
  if (!first || !second) throw new Error("There are two.");
  expect(await sharedText([first, second, first, second, first])).toBe("");
});

test("lines that many have are not in it as neighbours where few have them so", async () => {
  const bodies = bodiesOf(["a", "b", "x"], ["a", "b", "y"], ["a", "b"], ["x", "y"], ["y", "x"]);
  expect(await sharedText(bodies)).toBe("a\\nb\\n");
});

test("XML that stands on one line is cut behind its elements", async () => {
  const xml = (user: string) =>
    `<report><os>Linux</os><cpu>x64</cpu><user>${user}</user><ram/><gpu>Iris</gpu></report>`;
  const bodies = ["Ada", "Grace", "Edsger"].map((user, at) => ({
    userHash: BigInt(at),
    text: xml(user),
  }));
  expect(await sharedText(bodies)).toBe(
    "<report><os>Linux</os><cpu>x64</cpu><ram/><gpu>Iris</gpu></report>",
  );
});

test("whatever the bodies, each piece of it is in those of three people or more", async () => {
  const line = fc.constantFrom("a", "b", "c", "d", "<e/>", "f\\n g", "");
  const body = fc.record({
    userHash: fc.bigInt({ min: 0n, max: 4n }),
    // Like JSON it begins with no empty line, which would look here like one more end of the line before.
    text: fc.array(line, { maxLength: 12 }).map((lines) => `{${lines.join("\\n")}\\n`),
  });
  const piecesOf = (text: string) => text.split(/(?<=\\n|\/>)(?!\\n)/).filter(Boolean);
  await fc.assert(
    fc.asyncProperty(fc.array(body, { maxLength: 12 }), async (bodies) => {
      for (const piece of piecesOf(await sharedText(bodies))) {
        const having = bodies.filter(({ text }) => text.includes(piece));
        expect(new Set(having.map(({ userHash }) => userHash)).size).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});
