import { expect, test } from "vitest";
import { firstDifference } from "@/lib/report/frames/first-difference";

const frame = (symbol: string, line: number | null = null) => ({
  symbol,
  module: null,
  function: symbol,
  file: null,
  line,
  column: null,
  offset: null,
});
const stack = (...names: string[]) => names.map((name) => frame(name));

test.each([
  [stack("a", "b", "c"), stack("a", "x", "c"), { level: 1, symbol: "x" }],
  [stack("a", "b"), stack("a", "b", "c"), { level: 2, symbol: "c" }],
  [stack("a", "b"), stack("a"), { level: 1, symbol: null }],
  [stack("a"), stack("a"), null],
  [[], [], null],
  // The same functions: the lines tell them apart, but another function further out counts more.
  [[frame("a", 1), frame("b", 2)], [frame("a", 1), frame("b", 3)], { level: 1, symbol: "b:3" }],
  [[frame("a", 1), frame("b")], [frame("a", 9), frame("c")], { level: 1, symbol: "c" }],
])("the first difference of %j to %j is %j", (usual, other, expected) => {
  expect(firstDifference(usual, other)).toEqual(expected);
});
