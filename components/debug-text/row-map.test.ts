import fc from "fast-check";
import { expect, test } from "vitest";
import { RowMap } from "@/components/debug-text/row-map";
import { textPart } from "@/components/debug-text/text-part";
import { type LineRange, LineRanges } from "@/lib/debug-text/line-ranges";
import { splitLines } from "@/lib/debug-text/text-lines";

const range = (firstLine: number, lastLine: number): LineRange => ({ firstLine, lastLine });

test.each([
  [[], 3, ["1", "2", "3"]],
  [[range(2, 4)], 5, ["1", "(2-4)", "5"]],
  [[range(1, 2), range(4, 4)], 5, ["(1-2)", "3", "(4-4)", "5"]],
  [[range(1, 5)], 5, ["(1-5)"]],
  [[], 0, []],
])("with %o hidden of %d lines, the rows are %o", (hidden, lineCount, written) => {
  const rows = new RowMap(hidden, lineCount);
  const all = Array.from({ length: rows.count }, (_, row) => rows.at(row));
  expect(
    all.map((row) => (row.hidden ? `(${row.firstLine}-${row.lastLine})` : `${row.firstLine}`)),
  ).toEqual(written);
});

test.each([
  [1, 0],
  [2, 1],
  [3, 1],
  [4, 1],
  [5, 2],
  [6, 3],
  [0, 0],
  [99, 3],
])("line %d of 6, of which 2 to 4 are hidden, is in row %d", (line, row) => {
  expect(new RowMap([range(2, 4)], 6).rowOf(line)).toBe(row);
});

test("the browser's rows are those that the server shows", () => {
  const lines = fc.uniqueArray(fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(lines, (chosen) => {
      const hidden = LineRanges.of(chosen);
      const rows = new RowMap(hidden, 60);
      const shown = textPart(splitLines("x\n".repeat(60)), hidden, 1).rows;
      expect(Array.from({ length: rows.count }, (_, row) => rows.at(row))).toEqual(shown);
      for (const [row, { firstLine, lastLine }] of shown.entries()) {
        expect([rows.rowOf(firstLine), rows.rowOf(lastLine)]).toEqual([row, row]);
      }
    }),
  );
});
