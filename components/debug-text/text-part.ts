import type { LineRange } from "@/lib/debug-text/line-ranges";
import type { TextLines } from "@/lib/debug-text/text-lines";

/** What stands in one row of a long text: a line, or lines that are hidden. */
export interface TextRow extends LineRange {
  hidden: boolean;
}

/** A part of a text that a browser can show at once. */
export interface TextPart {
  rows: TextRow[];
  /** Lines of the whole text. */
  total: number;
  /** The first lines of the parts around it; null at an end. */
  previous: number | null;
  next: number | null;
}

/** What of an endless line is shown. */
export const LINE_CHARACTERS = 4_000;

const ROWS = 1_000;
const CHARACTERS = 400_000;

/**
 * The part of a text that holds a line, or the last part when there is no such line. Parts end
 * after 2,000 rows, or sooner where lines are long.
 * @param hidden in ascending order; each range takes one row
 */
export function textPart(lines: TextLines, hidden: readonly LineRange[], line: number): TextPart {
  const total = lines.starts.length;
  let [previous, start] = [null, 1] as [number | null, number];
  for (;;) {
    const rows = rowsFrom(lines, hidden, start);
    const end = rows.at(-1)?.lastLine ?? total;
    if (end >= line || end >= total) {
      return { rows, total, previous, next: end < total ? end + 1 : null };
    }
    [previous, start] = [start, end + 1];
  }
}

function rowsFrom(
  { text, starts }: TextLines,
  hidden: readonly LineRange[],
  firstLine: number,
): TextRow[] {
  const rows: TextRow[] = [];
  let run = hidden.findIndex((range) => range.lastLine >= firstLine);
  let [line, characters] = [firstLine, 0];
  while (line <= starts.length && rows.length < ROWS && characters < CHARACTERS) {
    const range = hidden[run];
    if (range && range.firstLine <= line) {
      rows.push({ firstLine: line, lastLine: range.lastLine, hidden: true });
      line = range.lastLine + 1;
      run += 1;
    } else {
      rows.push({ firstLine: line, lastLine: line, hidden: false });
      const length = (starts[line] ?? text.length) - (starts[line - 1] ?? 0);
      characters += Math.min(length, LINE_CHARACTERS);
      line += 1;
    }
  }
  return rows;
}
