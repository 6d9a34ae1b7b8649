import { expect, test } from "vitest";
import { spreadOf } from "./spread";

test.each([
  [[7], { median: 7, low: 7, high: 7, p95: 7, p99: 7 }],
  [[30, 10, 20], { median: 20, low: 15, high: 25, p95: 29, p99: 29.8 }],
  [[4, 1, 3, 2], { median: 2.5, low: 1.75, high: 3.25, p95: 3.85, p99: 3.97 }],
  [[], { median: Number.NaN, low: Number.NaN, high: Number.NaN, p95: Number.NaN, p99: Number.NaN }],
])("of %j", (figures, spread) => {
  const rounded = Object.entries(spreadOf(figures)).map(([name, figure]) => [
    name,
    Number(figure.toFixed(10)),
  ]);
  expect(Object.fromEntries(rounded)).toEqual(spread);
});
