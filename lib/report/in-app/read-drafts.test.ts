import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultRules } from "@/lib/report/in-app/default-rules";
import { FrameRules } from "@/lib/report/in-app/frame-rule";
import { readDrafts } from "@/lib/report/in-app/read-drafts";
import { draftOf, EMPTY_DRAFT, type RuleDraft } from "@/lib/report/in-app/rule-draft";

const draft = (parts: Partial<RuleDraft>): RuleDraft => ({ ...EMPTY_DRAFT, ...parts });

function problems(...drafts: Partial<RuleDraft>[]) {
  const read = readDrafts(drafts.map(draft));
  return read.ok ? [] : read.problems;
}

test("patterns stand one a line, each once, and may hold commas", () => {
  const read = readDrafts([
    draft({ verdict: "in-app", module: " tide*\r\n\nebb\ntide* ", function: "flow<int, char>*" }),
  ]);
  expect(read).toEqual({
    ok: true,
    rules: [
      {
        verdict: "in-app",
        module: ["tide*", "ebb"],
        function: ["flow<int, char>*"],
        note: "a rule of your own",
      },
    ],
  });
});

test("each default rule survives the form", () => {
  const rules = defaultRules(null);
  expect(readDrafts(rules.map(draftOf))).toEqual({ ok: true, rules });
});

test.each<[Partial<RuleDraft>, keyof RuleDraft | null, RegExp]>([
  [{}, null, /needs a pattern/],
  [{ module: " \n " }, null, /needs a pattern/],
  [{ module: "tide", verdict: "mine" }, "verdict", /Choose/],
  [{ module: "tide", note: "x".repeat(201) }, "note", /longer than 200/],
  [{ module: "x".repeat(301) }, "module", /^Pattern 1 is longer than 300/],
  [{ path: Array.from({ length: 201 }, (_, n) => n).join("\n") }, "path", /more than 200/],
  [{ module: "ok\nC:\\tide\\tide.dll" }, "module", /^“C:\\tide\\tide.dll”: It holds a folder/],
  [{ module: "tide!flow" }, "module", /module and function in one/],
  [{ function: "tide!flow" }, "function", /module and function in one/],
  [{ function: "^flow.*$" }, "function", /regular expression/],
  [{ path: "/a\0b" }, "path", /control character/],
])("%j is explained", (parts, field, words) => {
  expect(problems({ module: "fine" }, parts)).toEqual([
    { rule: 1, field, words: expect.stringMatching(words) },
  ]);
});

test("all that is wrong is said at once", () => {
  expect(
    problems({}, { module: "a!b", function: "^c" }).map(({ rule, field }) => [rule, field]),
  ).toEqual([
    [0, null],
    [1, "module"],
    [1, "function"],
  ]);
});

test("more than 100 rules are refused", () => {
  expect(problems(...Array(101).fill({ module: "tide" }))).toHaveLength(1);
});

test("whatever is typed, it is a storable rule or a problem", () => {
  const text = fc.string({ unit: "binary", maxLength: 400 });
  const any = fc.record({ verdict: text, module: text, path: text, function: text, note: text });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 3 }), (drafts) => {
      const read = readDrafts(drafts.map((one) => ({ ...one, verdict: "system" })));
      if (read.ok) {
        expect(FrameRules.parse(read.rules)).toEqual(read.rules);
        expect(JSON.stringify(read.rules)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      } else {
        expect(read.problems).not.toEqual([]);
      }
    }),
  );
});
