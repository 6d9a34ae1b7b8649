import { lineAt, type TextLines } from "@/lib/debug-text/text-lines";

/** Where a text holds what is sought, whatever the case of its letters. */
export interface Found {
  matches: number;
  /** There are more matches, which were not counted. */
  more: boolean;
  /** The lines with matches, counted from 1, in ascending order. */
  lines: number[];
}

/** Beyond that many nobody reads on, and counting takes memory. */
const MOST_MATCHES = 100_000;
/** Of what a line repeats endlessly only the first are marked. */
const MOST_MARKS = 20;

/** Searches all of a text. Takes milliseconds per megabyte. */
export function findText(lines: TextLines, sought: string): Found {
  const found: Found = { matches: 0, more: false, lines: [] };
  if (sought === "") return found;
  const [text, wanted] = [foldCase(lines.text), foldCase(sought)];
  let endOfLine = -1;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    if (found.matches === MOST_MATCHES) return { ...found, more: true };
    found.matches += 1;
    if (at < endOfLine) continue;
    const line = lineAt(lines, at);
    endOfLine = lines.starts[line] ?? text.length;
    found.lines.push(line);
  }
  return found;
}

/** The position, in the lines with matches, of the first one at or behind a line; or of the last. */
export function matchAt({ lines }: Found, line: number): number {
  const position = lines.findIndex((match) => match >= line);
  return position === -1 ? lines.length - 1 : position;
}

/** Cuts a line in pieces of which every second one is a match: `["Mesh::", "Draw", "()"]`. */
export function splitAtMatches(text: string, sought: string): string[] {
  if (sought === "") return [text];
  const [folded, wanted] = [foldCase(text), foldCase(sought)];
  const pieces: string[] = [];
  let end = 0;
  for (let mark = 0; mark < MOST_MARKS; mark++) {
    const at = folded.indexOf(wanted, end);
    if (at === -1) break;
    pieces.push(text.slice(end, at), text.slice(at, at + wanted.length));
    end = at + wanted.length;
  }
  return [...pieces, text.slice(end)];
}

/** Lower case of the same length: `İ` is the one letter that would become two. */
function foldCase(text: string): string {
  return text.replaceAll("\u0130", "i").toLowerCase();
}
