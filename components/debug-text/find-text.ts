import { partitionPoint } from "@/components/debug-text/partition-point";
import { lineAt, type TextLines } from "@/lib/debug-text/text-lines";
import { formatCount, formatQuantity } from "@/lib/format";

/** Where a text holds what is sought, whatever the case of its letters. */
export interface Found {
  matches: number;
  /** There are more matches, which were not counted. */
  more: boolean;
  /** The lines with matches, counted from 1, in ascending order. */
  lines: number[];
}

/** Characters searched at once: about five milliseconds. */
const SLICE = 1_000_000;
/** Beyond that many nobody reads on, and counting takes memory. */
const MOST_MATCHES = 100_000;
/** Of what a line repeats endlessly only the first are marked. */
const MOST_MARKS = 20;

/** Searches all of a text. Takes milliseconds per megabyte. */
export function findText(lines: TextLines, sought: string): Found {
  const search = findBySlices(lines, sought);
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

/** The same a slice at a time, so that a browser stays free for other work in between. */
export function* findBySlices(lines: TextLines, sought: string): Generator<undefined, Found> {
  const found: Found = { matches: 0, more: false, lines: [] };
  const wanted = foldCase(sought);
  let [next, endOfLine] = [0, -1];
  for (let from = 0; wanted !== "" && from < lines.text.length; from += SLICE) {
    // A match may begin in this slice and end in the next.
    const begin = Math.max(from, next);
    const slice = foldCase(lines.text.slice(begin, from + SLICE + wanted.length - 1));
    for (let at = slice.indexOf(wanted); at !== -1; at = slice.indexOf(wanted, next - begin)) {
      if (found.matches === MOST_MATCHES) return { ...found, more: true };
      found.matches += 1;
      next = begin + at + wanted.length;
      if (begin + at < endOfLine) continue;
      const line = lineAt(lines, begin + at);
      endOfLine = lines.starts[line] ?? lines.text.length;
      found.lines.push(line);
    }
    yield;
  }
  return found;
}

/** The position, in the lines with matches, of the first one at or behind a line; or of the last. */
export function matchAt({ lines }: Pick<Found, "lines">, line: number): number {
  return Math.min(
    partitionPoint(lines, (match) => match < line),
    lines.length - 1,
  );
}

/** The next line with a match behind another line, or before it; after the last one the first. */
export function nextMatch(
  { lines }: Pick<Found, "lines">,
  line: number,
  backwards: boolean,
): number | undefined {
  if (backwards) return lines[partitionPoint(lines, (match) => match < line) - 1] ?? lines.at(-1);
  return lines[partitionPoint(lines, (match) => match <= line)] ?? lines[0];
}

/** What was found and where one is in it: `3 of 12 lines, 15 matches`. */
export function foundWords({ matches, more, lines }: Found, line: number): string {
  if (matches === 0) return "No match";
  const count = more ? `more than ${formatCount(matches)} matches` : matchWords(matches);
  return `${formatCount(matchAt({ lines }, line) + 1)} of ${formatQuantity(lines.length, "line")}, ${count}`;
}

const matchWords = (matches: number) => formatQuantity(matches, "match", "matches");

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
