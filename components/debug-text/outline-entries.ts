import type { OutlineEntry } from "@/components/debug-text/section-outline";
import type { Section } from "@/lib/debug-text/document";

/** A text of more sections than this has no outline that anybody would read. */
const MOST = 300;
const LONGEST_TITLE = 200;

/** The sections of a text as its outline shows them, and how many have no place in it. */
export function outlineEntries(
  sections: readonly Section[],
  hrefOf: (line: number) => string,
): { entries: OutlineEntry[]; more: number } {
  const entries = sections.slice(0, MOST).map(({ title, level, firstLine, lastLine }) => ({
    title: title.slice(0, LONGEST_TITLE),
    level,
    firstLine,
    lastLine,
    href: hrefOf(firstLine),
  }));
  return { entries, more: sections.length - entries.length };
}
