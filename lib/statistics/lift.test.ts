import { expect, test } from "vitest";
import { findLift } from "@/lib/statistics/lift";

test.each([
  [[300, 400], [100, 400], { direction: "more", times: 3 }],
  [[100, 400], [300, 400], { direction: "less", times: 1 / 3 }],
  [[40, 400], [0, 400], { direction: "more", times: null }],
  // Sure, but not by half as much again.
  [[380, 400], [300, 400], null],
  // Three times as much, but of a few.
  [[3, 10], [1, 10], null],
  [[3, 3], [0, 0], null],
] as const)("of %j here and %j elsewhere it says %j", (here, elsewhere, expected) => {
  const lift = findLift({
    here: { count: here[0], total: here[1] },
    elsewhere: { count: elsewhere[0], total: elsewhere[1] },
  });
  expect(lift).toEqual(expected);
});
