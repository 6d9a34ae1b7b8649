import { expect, test } from "vitest";
import { symbolsMark } from "@/components/modules/symbols-mark";

test.each([
  ["private pdb symbols", "✓"],
  ["export symbols", "✓"],
  ["true", "✓"],
  ["deferred", "·"],
  ["something else", "·"],
  ["no symbols", "✗"],
  ["file not found", "✗"],
  ["PDB mismatch", "✗"],
])("%s: %s", (state, mark) => {
  expect(symbolsMark(state)).toBe(mark);
});
