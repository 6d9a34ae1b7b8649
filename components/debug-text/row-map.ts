import { partitionPoint } from "@/components/debug-text/partition-point";
import type { TextRow } from "@/components/debug-text/text-part";
import type { LineRange } from "@/lib/debug-text/line-ranges";

interface HiddenRun extends LineRange {
  /** Counted from 0. */
  row: number;
}

/** Which lines stand in which row of a text, where each run of hidden lines takes one row. */
export class RowMap {
  /** Rows of the whole text. */
  readonly count: number;
  readonly #runs: HiddenRun[] = [];

  /** @param hidden in ascending order, apart from each other, within the text */
  constructor(
    readonly hidden: readonly LineRange[],
    readonly lineCount: number,
  ) {
    let saved = 0;
    for (const { firstLine, lastLine } of hidden) {
      this.#runs.push({ firstLine, lastLine, row: firstLine - 1 - saved });
      saved += lastLine - firstLine;
    }
    this.count = lineCount - saved;
  }

  /** What stands in a row, counted from 0. */
  at(row: number): TextRow {
    const run = this.#last((hidden) => hidden.row <= row);
    if (run?.row === row) return { firstLine: run.firstLine, lastLine: run.lastLine, hidden: true };
    const line = run ? run.lastLine + row - run.row : row + 1;
    return { firstLine: line, lastLine: line, hidden: false };
  }

  /** The row of a line; lines that the text does not have count as its first or last. */
  rowOf(line: number): number {
    const run = this.#last((hidden) => hidden.firstLine <= line);
    const row = run ? run.row + Math.max(0, line - run.lastLine) : line - 1;
    return Math.max(0, Math.min(row, this.count - 1));
  }

  #last(passes: (hidden: HiddenRun) => boolean): HiddenRun | undefined {
    return this.#runs[partitionPoint(this.#runs, passes) - 1];
  }
}
