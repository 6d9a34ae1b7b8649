import { partitionPoint } from "@/components/debug-text/partition-point";
import type { RowMap } from "@/components/debug-text/row-map";

/** Where the rows of a text are, measured in heights of one unwrapped line. */
export interface RowLayout {
  height: number;
  topOf(row: number): number;
  /** The row at a distance from the top; beyond the ends, the first or the last. */
  rowAt(top: number): number;
}

/** Every row is one line high. */
export function evenRows(count: number): RowLayout {
  return {
    height: count,
    topOf: (row) => row,
    rowAt: (top) => Math.max(0, Math.min(Math.floor(top), count - 1)),
  };
}

/**
 * Rows are as high as their line wraps. The text breaks anywhere, so that its columns tell.
 * @param columns how wide each line is, in characters
 * @param width how many characters fit
 */
export function wrappedRows(rows: RowMap, columns: Uint32Array, width: number): RowLayout {
  const tops = new Float64Array(rows.count + 1);
  let row = 0;
  const add = (height: number) => {
    tops[row + 1] = (tops[row] ?? 0) + height;
    row += 1;
  };
  let line = 1;
  for (const { firstLine, lastLine } of [...rows.hidden, AFTER_ALL]) {
    for (; line < firstLine && line <= columns.length; line++) {
      add(Math.max(1, Math.ceil((columns[line - 1] ?? 0) / width)));
    }
    if (row < rows.count) add(1);
    line = lastLine + 1;
  }
  return {
    height: tops[rows.count] ?? 0,
    topOf: (at) => tops[at] ?? 0,
    rowAt: (top) =>
      Math.max(0, Math.min(partitionPoint(tops, (begin) => begin <= top) - 1, rows.count - 1)),
  };
}

const AFTER_ALL = { firstLine: Number.POSITIVE_INFINITY, lastLine: Number.POSITIVE_INFINITY };
