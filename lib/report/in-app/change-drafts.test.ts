import { expect, test } from "vitest";
import { changeDrafts, parseDraftChange } from "@/lib/report/in-app/change-drafts";
import { EMPTY_DRAFT } from "@/lib/report/in-app/rule-draft";

const drafts = ["a", "b", "c"].map((module) => ({ ...EMPTY_DRAFT, module }));

test.each([
  ["up-1", "bac", "up-0"],
  ["up-0", "abc", "up-0"],
  ["down-1", "acb", "down-2"],
  ["down-2", "abc", "down-2"],
  ["remove-0", "bc", "remove-0"],
  ["remove-2", "ab", "remove-1"],
  ["remove-9", "abc", "add"],
  ["add", "abc·", "module-3"],
])("%s makes %s, and the focus goes to %s", (text, modules, focus) => {
  const change = parseDraftChange(text) ?? { kind: "remove", rule: 0 };
  const changed = changeDrafts(drafts, change);
  expect(changed.drafts.map(({ module }) => module || "·").join("")).toBe(modules);
  expect(changed.focus).toBe(focus);
});

test.each(["save", "", "up", "up-x", "up--1", "__proto__-1", "up-99999"])("%j is none", (text) => {
  expect(parseDraftChange(text)).toBeNull();
});
