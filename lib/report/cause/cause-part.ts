import { fileName, formatSource } from "@/lib/format-symbol";
import { oneLine } from "@/lib/report/one-line";
import type { SourcePlace } from "@/lib/report/source-place";

/** A piece of the sentence; a page sets code, links and places apart, `text` alone reads as prose. */
export type CausePart =
  | { kind: "words"; text: string }
  /** A code, a name or an address, to be set in monospace. */
  | { kind: "code"; text: string }
  /** What the program itself said; `whole` as it was received. */
  | { kind: "message"; text: string; whole: string }
  /** A function; `frame` is its index in the stack of the thread that crashed. */
  | { kind: "symbol"; text: string; whole: string; frame: number | null }
  /** Where in a source file: `text` has the file's name, `file` its path; `own` is the application's. */
  | (SourcePlace & { kind: "place"; text: string; file: string; own: boolean })
  | { kind: "thread"; text: string; id: string };

export const words = (text: string): CausePart => ({ kind: "words", text });

export const code = (text: string): CausePart => ({ kind: "code", text: clip(text) });

/** What the program said, on one line and without its full stop. */
export function message(whole: string): CausePart {
  const line = oneLine(whole.slice(0, 2 * LONGEST));
  return { kind: "message", text: clip(line.replace(/(?<!\.)\.$/, "")), whole };
}

export function symbol(text: string, whole: string, frame: number | null): CausePart {
  return { kind: "symbol", text: clip(text), whole, frame };
}

export function place(
  file: string,
  { line, column }: Omit<SourcePlace, "file">,
  own: boolean,
): CausePart {
  const text = formatSource(clip(fileName(file)), line, column);
  return { kind: "place", text, file, line, column, own };
}

export function thread(id: string): CausePart {
  return { kind: "thread", text: `thread ${clip(id)}`, id };
}

const LONGEST = 300;

/** A name of a megabyte must not hide the rest of the sentence. */
function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
