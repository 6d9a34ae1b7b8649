import { expect, test } from "vitest";
import { changeWords } from "@/components/versions/outcome-words";
import { judge } from "@/lib/versions/outcome";

const EXPOSURES = { before: 10, after: 10 };

function words(before: number, after: number): string | null {
  const told = { before, after, isInBefore: before > 0, isInAfter: after > 0, isInOlder: false };
  return changeWords({ id: 1n, ...told, ...judge(told, EXPOSURES) }, EXPOSURES);
}

test.each([
  [100, 250, "2.5 times (1.8 – 3.4)"],
  [100, 100, "1.0 times (0.70 – 1.4)"],
  [250, 100, "0.40 times (0.30 – 0.54)"],
  [2, 4, null],
  // In neither more than once a few: chance would do.
  [0, 3, null],
  [3, 0, null],
  [0, 40, "at least 6.0 times"],
  [40, 0, "at most 0.17 times"],
])("%d, then %d: %s", (before, after, expected) => {
  expect(words(before, after)).toBe(expected);
});
