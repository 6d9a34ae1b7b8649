import { expect, test } from "vitest";
import { symbolState } from "@/lib/report/modules/symbol-state";

test.each([
  ["private pdb symbols", "loaded"],
  ["pdb symbols", "loaded"],
  ["private symbols & lines", "loaded"],
  ["true", "loaded"],
  ["deferred", "not needed"],
  ["export symbols", "exports only"],
  ["no symbols", "missing"],
  ["file not found", "missing"],
  ["mismatched pdb", "missing"],
  ["false", "missing"],
  ["", "unknown"],
  [null, "unknown"],
])("%j: %s", (text, state) => {
  expect(symbolState(text)).toBe(state);
});
