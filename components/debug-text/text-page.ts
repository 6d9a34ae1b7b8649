import { LINE_CHARACTERS, type TextPart, textPart } from "@/components/debug-text/text-part";
import { lineText, splitLines, type TextLines } from "@/lib/debug-text/text-lines";

/** One line of a long text. */
export type TextLine = {
  /** Counted from 1. */
  number: number;
  text: string;
  /** Characters left out at the end of an endless line. */
  cut: number;
};

/** A part of a text in which nothing is hidden. */
export type TextPage = Omit<TextPart, "rows"> & { lines: TextLine[] };

/** The part of a text that holds a line, or the last part when there is no such line. */
export function textPage(text: string, line: number): TextPage {
  const lines = splitLines(text);
  const { rows, ...part } = textPart(lines, [], line);
  return { ...part, lines: rows.map(({ firstLine }) => textLine(lines, firstLine)) };
}

/** A line, counted from 1, as far as a page shows it. */
export function textLine(lines: TextLines, number: number): TextLine {
  const whole = lineText(lines, number);
  return {
    number,
    text: whole.slice(0, LINE_CHARACTERS),
    cut: Math.max(0, whole.length - LINE_CHARACTERS),
  };
}
