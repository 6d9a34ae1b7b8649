import { expect, test } from "vitest";
import { textPart } from "@/components/debug-text/text-part";
import { splitLines } from "@/lib/debug-text/text-lines";

const numbered = (count: number) =>
  splitLines(Array.from({ length: count }, (_, index) => `line ${index + 1}`).join("\n"));

const written = ({ rows }: ReturnType<typeof textPart>) =>
  rows.map(({ firstLine, lastLine, hidden }) =>
    hidden ? `(${firstLine}-${lastLine})` : String(firstLine),
  );

test.each([
  [[], ["1", "2", "3", "4", "5", "6"]],
  [[[2, 4]], ["1", "(2-4)", "5", "6"]],
  [[[1, 2]], ["(1-2)", "3", "4", "5", "6"]],
  [
    [
      [1, 1],
      [3, 3],
      [6, 6],
    ],
    ["(1-1)", "2", "(3-3)", "4", "5", "(6-6)"],
  ],
  [[[1, 6]], ["(1-6)"]],
])("with the lines %o hidden, the rows are %o", (ranges, rows) => {
  const hidden = ranges.map(([firstLine = 0, lastLine = 0]) => ({ firstLine, lastLine }));
  expect(written(textPart(numbered(6), hidden, 1))).toEqual(rows);
});

test.each([
  [1, { first: 1, last: 2_999, previous: null, next: 3_000 }],
  [1_500, { first: 1, last: 2_999, previous: null, next: 3_000 }],
  [3_000, { first: 3_000, last: 4_999, previous: 1, next: 5_000 }],
  [9_999, { first: 5_000, last: 6_000, previous: 3_000, next: null }],
])("hidden lines take one row of a part: line %d of 6,000", (line, expected) => {
  const { rows, ...part } = textPart(numbered(6_000), [{ firstLine: 101, lastLine: 1_100 }], line);
  expect({ ...part, first: rows[0]?.firstLine, last: rows.at(-1)?.lastLine }).toEqual({
    ...expected,
    total: 6_000,
  });
});

test("hidden lines before a part take none of its rows", () => {
  const hidden = [
    { firstLine: 2, lastLine: 3 },
    { firstLine: 3_500, lastLine: 3_600 },
  ];
  const { rows } = textPart(numbered(4_000), hidden, 3_000);
  expect(rows[0]).toEqual({ firstLine: 2_002, lastLine: 2_002, hidden: false });
  expect(rows.filter((row) => row.hidden)).toEqual([
    { firstLine: 3_500, lastLine: 3_600, hidden: true },
  ]);
});

test("a text without lines has no rows", () => {
  expect(textPart(splitLines(""), [], 7)).toEqual({
    rows: [],
    total: 0,
    previous: null,
    next: null,
  });
});
