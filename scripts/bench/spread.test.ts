import { expect, test } from "vitest";
import { spreadOf } from "./spread";

test.each([
  [[7], { median: 7, low: 7, high: 7 }],
  [[30, 10, 20], { median: 20, low: 15, high: 25 }],
  [[4, 1, 3, 2], { median: 2.5, low: 1.75, high: 3.25 }],
  [[], { median: Number.NaN, low: Number.NaN, high: Number.NaN }],
])("of %j", (figures, spread) => {
  expect(spreadOf(figures)).toEqual(spread);
});
