import { expect, test } from "vitest";
import { shareOut } from "@/lib/samples/occurrences";

test.each([
  { total: 10, weights: [1, 1, 1], counts: [4, 3, 3] },
  { total: 4, weights: [70, 20, 10], counts: [3, 1, 0] },
  { total: 0, weights: [1, 2], counts: [0, 0] },
])("$total by $weights is $counts", ({ total, weights, counts }) => {
  expect(shareOut(total, weights)).toEqual(counts);
});
