import type { LineRange } from "@/lib/debug-text/line-ranges";
import { lineContent, type TextLines } from "@/lib/debug-text/text-lines";

/** A longer line is kept as text but not read, which bounds what a pattern can cost. */
export const LONGEST_LINE = 4096;

export type Groups = Readonly<Record<string, string | undefined>>;

/**
 * One kind of line: what it looks like, and what a reading learns from it. The comment in each has
 * sample lines; a `|` stands in front of those that begin with spaces.
 */
export interface LineParser<Reading> {
  /** Anchored, with named groups, and linear in the line's length. Sees no spaces at the line's end. */
  pattern: RegExp;
  /** Whether such a line can stand here; asked first. */
  when?: (reading: Reading, line: number) => boolean;
  read: (reading: Reading, groups: Groups, line: number) => void;
}

/**
 * Shows each line of the range to the parsers in their order, until one knows it; the others stay
 * text. Gives the remark to make when lines were too long to be read.
 */
export function readLines<Reading>(
  lines: TextLines,
  { firstLine, lastLine }: LineRange,
  parsers: readonly LineParser<Reading>[],
  reading: Reading,
): string[] {
  let unread = 0;
  for (let line = firstLine; line <= lastLine; line++) {
    const text = lineContent(lines, line);
    if (text.length > LONGEST_LINE) unread++;
    else readLine(text, line, parsers, reading);
  }
  if (unread === 0) return [];
  const those = unread === 1 ? "line is" : "lines are";
  return [`${unread} ${those} longer than ${LONGEST_LINE} characters: kept as text, but not read.`];
}

function readLine<Reading>(
  text: string,
  line: number,
  parsers: readonly LineParser<Reading>[],
  reading: Reading,
): void {
  for (const { pattern, when, read } of parsers) {
    if (when && !when(reading, line)) continue;
    const match = pattern.exec(text);
    if (match) {
      read(reading, match.groups ?? {}, line);
      return;
    }
  }
}
