import { expect, test } from "vitest";
import { isSameLabel, readLabel } from "@/lib/triage/label";

test.each([
  ["beta", "beta"],
  ["  needs \n a   dump ", "needs a dump"],
  ["Größe 😀", "Größe 😀"],
  ["<b>bold</b>", "<b>bold</b>"],
  ["x".repeat(50), "x".repeat(50)],
  ["x".repeat(51), null],
  ["   ", null],
  ["\u202Egnp", null],
  ["zero\u200Bwidth", null],
  ["\u0007", null],
])("%j is kept as %j", (text, label) => {
  expect(readLabel(text)).toBe(label);
});

test("labels are the same whatever the case of their letters", () => {
  expect(isSameLabel("Beta", "bETA")).toBe(true);
  expect(isSameLabel("Beta", "Beta 2")).toBe(false);
});
