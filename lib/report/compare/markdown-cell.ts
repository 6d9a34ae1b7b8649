import { oneLine } from "@/lib/report/one-line";

const LONGEST = 500;

/** A text from outside in Markdown: one line that neither ends its cell nor begins markup. */
export function markdownCell(text: string): string {
  const line = oneLine(text.slice(0, LONGEST));
  const clipped = text.length > LONGEST ? `${line}…` : line;
  return clipped.replace(/[\\`*_{}[\]<>|#!~&]/g, "\\$&");
}
