import { expect, test } from "vitest";
import { spreadOf } from "./spread";

test.each([
  [[7], { median: 7, low: 7, high: 7, p95: 7 }],
  [[30, 10, 20], { median: 20, low: 15, high: 25, p95: 29 }],
  [[4, 1, 3, 2], { median: 2.5, low: 1.75, high: 3.25, p95: 3.85 }],
  [[], { median: Number.NaN, low: Number.NaN, high: Number.NaN, p95: Number.NaN }],
])("of %j", (figures, spread) => {
  const { p95, ...quartiles } = spreadOf(figures);
  expect({ ...quartiles, p95: Number(p95.toFixed(10)) }).toEqual(spread);
});
