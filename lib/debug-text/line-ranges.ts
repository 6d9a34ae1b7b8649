/** Lines that follow each other, counted from 1; both ends belong to the range. */
export interface LineRange {
  firstLine: number;
  lastLine: number;
}

/** Collects lines, given in ascending order, as ranges. */
export class LineRanges {
  readonly list: LineRange[] = [];

  /** The ranges of lines that are in no order. */
  static of(lines: Iterable<number>): LineRange[] {
    const ranges = new LineRanges();
    for (const line of [...lines].sort((a, b) => a - b)) ranges.add(line);
    return ranges.list;
  }

  add(line: number): void {
    const last = this.list.at(-1);
    if (last && line <= last.lastLine + 1) last.lastLine = Math.max(line, last.lastLine);
    else this.list.push({ firstLine: line, lastLine: line });
  }

  endsAt(line: number): boolean {
    return this.list.at(-1)?.lastLine === line;
  }
}
