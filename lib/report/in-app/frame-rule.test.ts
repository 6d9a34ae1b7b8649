import { expect, test } from "vitest";
import { defaultRules } from "@/lib/report/in-app/default-rules";
import { FrameRule, FrameRules } from "@/lib/report/in-app/frame-rule";

test("the defaults are rules as a user could write them, and survive JSON", () => {
  const rules = defaultRules(null);
  expect(FrameRules.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
});

test("no default has a pattern twice or an empty one", () => {
  for (const { module = [], path = [], function: called = [] } of defaultRules(null)) {
    for (const patterns of [module, path, called]) {
      expect(new Set(patterns).size).toBe(patterns.length);
      expect(patterns).not.toContain("");
    }
  }
});

test.each([
  ["no pattern", { verdict: "system", note: "x" }],
  ["an empty list", { verdict: "system", note: "x", module: [] }],
  ["an unknown verdict", { verdict: "mine", note: "x", module: ["a"] }],
  ["an unknown field", { verdict: "system", note: "x", modules: ["a"], module: ["a"] }],
  ["a blank note", { verdict: "system", note: " ", module: ["a"] }],
])("%s is no rule", (_, rule) => {
  expect(FrameRule.safeParse(rule).success).toBe(false);
});
