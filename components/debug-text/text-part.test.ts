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
  [1, { first: 1, last: 1_499, previous: null, next: 1_500 }],
  [750, { first: 1, last: 1_499, previous: null, next: 1_500 }],
  [1_500, { first: 1_500, last: 2_499, previous: 1, next: 2_500 }],
  [9_999, { first: 2_500, last: 3_000, previous: 1_500, next: null }],
])("hidden lines take one row of a part: line %d of 3,000", (line, expected) => {
  const { rows, ...part } = textPart(numbered(3_000), [{ firstLine: 101, lastLine: 600 }], line);
  expect({ ...part, first: rows[0]?.firstLine, last: rows.at(-1)?.lastLine }).toEqual({
    ...expected,
    total: 3_000,
  });
});

test("hidden lines before a part take none of its rows", () => {
  const hidden = [
    { firstLine: 2, lastLine: 3 },
    { firstLine: 1_750, lastLine: 1_850 },
  ];
  const { rows } = textPart(numbered(2_000), hidden, 1_500);
  expect(rows[0]).toEqual({ firstLine: 1_002, lastLine: 1_002, hidden: false });
  expect(rows.filter((row) => row.hidden)).toEqual([
    { firstLine: 1_750, lastLine: 1_850, hidden: true },
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
