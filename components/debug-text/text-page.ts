/** One line of a long text. */
export type TextLine = {
  /** Counted from 1. */
  number: number;
  text: string;
  /** Characters left out at the end of an endless line. */
  cut: number;
};

/** A part of a text that a browser can show at once. */
export type TextPage = {
  lines: TextLine[];
  /** Lines of the whole text. */
  total: number;
  /** The first lines of the parts around it; null at an end. */
  previous: number | null;
  next: number | null;
};

const LINES = 2_000;
const CHARACTERS = 400_000;
const LINE_CHARACTERS = 4_000;

/**
 * The part of a text that holds a line, or the last part when there is no such line. Parts end
 * after 2,000 lines, or sooner where lines are long.
 */
export function textPage(text: string, line: number): TextPage {
  const lines = splitLines(text);
  let [previous, start, end] = [null, 0, endOfPart(lines, 0)] as [number | null, number, number];
  while (end < lines.length && end < line) {
    [previous, start, end] = [start + 1, end, endOfPart(lines, end)];
  }
  return {
    lines: lines.slice(start, end).map((whole, index) => ({
      number: start + index + 1,
      text: whole.slice(0, LINE_CHARACTERS),
      cut: Math.max(0, whole.length - LINE_CHARACTERS),
    })),
    total: lines.length,
    previous,
    next: end < lines.length ? end + 1 : null,
  };
}

/** The last line break ends a line and begins none. */
function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}

function endOfPart(lines: readonly string[], start: number): number {
  let end = start;
  let characters = 0;
  while (end < lines.length && end - start < LINES && characters < CHARACTERS) {
    characters += Math.min(lines[end]?.length ?? 0, LINE_CHARACTERS);
    end += 1;
  }
  return end;
}
