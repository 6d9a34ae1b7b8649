import type { Section, SectionKind } from "@/lib/debug-text/document";
import type { LineRange } from "@/lib/debug-text/line-ranges";

/** How far out a section is; those of one level follow each other, and hold those of the next. */
export const LEVEL = { part: 0, pass: 1, section: 2, detail: 3 } as const;

export type Level = (typeof LEVEL)[keyof typeof LEVEL];

interface Heading {
  level: Level;
  kind: SectionKind;
  title: string;
  line: number;
}

/** Collects the headings of a text; where a section ends follows from the headings after it. */
export class Outline {
  readonly #headings: Heading[] = [];

  /** Lines come in ascending order. Of two sections of one level at one line the later one stays. */
  begin(level: Level, kind: SectionKind, title: string, line: number): void {
    const last = this.#headings.at(-1);
    if (last?.line === line && last.level >= level) this.#headings.pop();
    this.#headings.push({ level, kind, title, line });
  }

  /** The sections of a part of the text. Lines before the first heading get one of their own. */
  toSections({ firstLine, lastLine }: LineRange): Section[] {
    if (this.#headings[0]?.line !== firstLine) {
      const title = this.#headings.length === 0 ? "Text" : "Beginning";
      this.#headings.unshift({ level: LEVEL.section, kind: "text", title, line: firstLine });
    }
    const passes = this.#headings.filter(({ kind }) => kind === "pass").length;
    const headings = this.#headings.filter(({ kind }) => kind !== "pass" || passes > 1);
    return nest(headings, lastLine);
  }
}

function nest(headings: readonly Heading[], lastLine: number): Section[] {
  const open: { level: Level; section: Section }[] = [];
  return headings.map(({ level, kind, title, line }) => {
    while ((open.at(-1)?.level ?? -1) >= level) {
      const closed = open.pop();
      if (closed) closed.section.lastLine = line - 1;
    }
    const section = { title, kind, level: open.length, firstLine: line, lastLine };
    open.push({ level, section });
    return section;
  });
}
