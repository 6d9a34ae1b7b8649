import { expect, test } from "vitest";
import { evenRows, wrappedRows } from "@/components/debug-text/row-layout";
import { RowMap } from "@/components/debug-text/row-map";

test("rows of one line are where their number says", () => {
  const { height, topOf, rowAt } = evenRows(3);
  expect([height, topOf(2), rowAt(-1), rowAt(0.9), rowAt(1), rowAt(99)]).toEqual([
    3, 2, 0, 0, 1, 2,
  ]);
});

test("a wrapped line is as high as its columns need, an empty or hidden one is one line high", () => {
  const columns = Uint32Array.of(10, 0, 11, 25, 99, 99, 30);
  const rows = new RowMap([{ firstLine: 5, lastLine: 6 }], columns.length);
  const { height, topOf, rowAt } = wrappedRows(rows, columns, 10);
  const tops = [0, 1, 2, 3, 4, 5].map(topOf);
  expect(tops).toEqual([0, 1, 2, 4, 7, 8]);
  expect(height).toBe(11);
  expect([-1, 0, 1.5, 2, 3.9, 4, 7, 8, 10, 99].map(rowAt)).toEqual([0, 0, 1, 2, 2, 3, 4, 5, 5, 5]);
});

test.each([
  [[], 2],
  [[{ firstLine: 1, lastLine: 2 }], 1],
])("with %o hidden, two short lines are %d high", (hidden, height) => {
  expect(wrappedRows(new RowMap(hidden, 2), Uint32Array.of(3, 4), 10).height).toBe(height);
});

test("a text without lines has no height", () => {
  const { height, rowAt } = wrappedRows(new RowMap([], 0), new Uint32Array(), 10);
  expect([height, rowAt(0)]).toEqual([0, 0]);
});
