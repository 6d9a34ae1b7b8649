/** A text and where its lines begin; a line is cut out only when somebody asks for it. */
export interface TextLines {
  text: string;
  /** The offset of each line's first character. */
  starts: Uint32Array;
  /** How many spaces there are in front of every line, as in a log that somebody quoted. */
  indent: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Finds the lines of a text, which end with `\n`, `\r\n` or `\r`. A line end at the end of the text
 * begins no further line, and a byte order mark is part of none.
 */
export function splitLines(text: string): TextLines {
  const starts: number[] = [];
  let start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    starts.push(start);
    start = at + 1;
  }
  if (start < text.length) starts.push(start);
  const lines = { text, starts: Uint32Array.from(starts), indent: 0 };
  return { ...lines, indent: indentOf(lines) };
}

/** The text of a line, counted from 1, without its line end; "" for a line that is not there. */
export function lineText(
  { text, starts }: Pick<TextLines, "text" | "starts">,
  line: number,
): string {
  const start = starts[line - 1];
  if (start === undefined) return "";
  let end = starts[line] ?? text.length;
  if (end > start && text.charCodeAt(end - 1) === LINE_FEED) end--;
  if (end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
  return text.slice(start, end);
}

/** What a line says: without the indentation that all lines have, and without spaces at its end. */
export function lineContent(lines: TextLines, line: number): string {
  return lineText(lines, line).slice(lines.indent).trimEnd();
}

/** The line, counted from 1, that an offset is in; offsets behind the text are in the last line. */
export function lineAt({ starts }: TextLines, offset: number): number {
  let [from, to] = [0, starts.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((starts[middle] ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return Math.max(1, from);
}

function indentOf(lines: Pick<TextLines, "text" | "starts">): number {
  let indent = Number.POSITIVE_INFINITY;
  for (let line = 1; line <= lines.starts.length && indent > 0; line++) {
    const text = lineText(lines, line);
    if (text.trim() !== "") indent = Math.min(indent, text.length - text.trimStart().length);
  }
  return Number.isFinite(indent) ? indent : 0;
}
