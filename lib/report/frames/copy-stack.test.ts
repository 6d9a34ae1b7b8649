import fc from "fast-check";
import { expect, test } from "vitest";
import { copyStack } from "@/lib/report/frames/copy-stack";
import { aFrame, aThread } from "@/lib/testing/report-parts";

const DRAW = aFrame({
  symbol: "Orrery!Planet::draw",
  module: "Orrery",
  function: "Planet::draw",
  file: "C:\\src\\planet.cpp",
  line: 42,
  arguments: [{ variable: "int moons", value: "0n2" }],
});
const THREAD = aThread({
  id: "4",
  current: true,
  frames: [DRAW, aFrame({ symbol: "Orrery!main" })],
});

test("a thread's name stands beside its id", () => {
  const named = aThread({ id: "4", name: "Render\nThread", current: true });
  expect(copyStack(named, "text")).toBe("Thread 4 Render Thread (crashed)");
  expect(copyStack(aThread({ name: "main" }), "text")).toBe("Thread main");
  expect(JSON.parse(copyStack(named, "json"))).toMatchObject({
    thread: "4",
    name: "Render\nThread",
  });
});

test("as Markdown, a block of code that GitHub does not colour", () => {
  expect(copyStack(THREAD, "markdown")).toBe(`\`\`\`text\n${copyStack(THREAD, "text")}\n\`\`\``);
});

test("as JSON, without what is not known", () => {
  expect(JSON.parse(copyStack(THREAD, "json"))).toEqual({
    thread: "4",
    crashed: true,
    frames: [
      {
        index: 0,
        symbol: "Orrery!Planet::draw",
        module: "Orrery",
        function: "Planet::draw",
        file: "C:\\src\\planet.cpp",
        line: 42,
        arguments: [{ variable: "int moons", value: "0n2" }],
      },
      { index: 1, symbol: "Orrery!main" },
    ],
  });
});

test("no symbol ends the block of code it stands in", () => {
  const symbol = fc.string({ unit: fc.constantFrom("`", "``````", "\n", "~~~", " ", "a", "\r") });
  fc.assert(
    fc.property(fc.array(symbol), symbol, (symbols, id) => {
      const frames = symbols.map((text) => aFrame({ symbol: text }));
      const [opening = "", ...lines] = copyStack(aThread({ id, frames }), "markdown").split(
        /\r\n|\r|\n/,
      );
      const fence = opening.replace("text", "");
      expect(fence).toMatch(/^`{3,}$/);
      expect(lines.pop()).toBe(fence);
      expect(lines.filter((line) => line.includes(fence))).toEqual([]);
    }),
  );
});

test("every format has every frame", () => {
  const name = fc.stringMatching(/^[a-z]{1,8}![a-z]{1,8}$/);
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1 }),
      fc.constantFrom("text", "markdown", "json"),
      (symbols, format) => {
        const frames = symbols.map((symbol) => aFrame({ symbol }));
        const copied = copyStack(aThread({ frames }), format);
        const found = copied.match(/[a-z]+![a-z]+/g);
        expect(found).toEqual(symbols);
      },
    ),
  );
});
