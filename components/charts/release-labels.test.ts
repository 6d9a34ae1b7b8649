import { expect, test } from "vitest";
import { chooseLabels } from "@/components/charts/release-labels";

test.each([
  ["far from each other", [0.1, 0.4, 0.7], [2, 1, 0]],
  ["two close to each other: the later one", [0.1, 0.4, 0.45], [2, 0]],
  ["before one that stands at the left of its mark", [0.5, 0.75, 0.9], [2, 0]],
  ["at the very end", [1], [0]],
  ["none", [], []],
])("%s", (_, places, chosen) => {
  expect([...chooseLabels(places, 0.2)]).toEqual(chosen);
});
