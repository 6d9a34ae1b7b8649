import type { LineRange } from "@/lib/debug-text/line-ranges";
import { lineText, type TextLines } from "@/lib/debug-text/text-lines";

/** Lines of a text as they are pasted elsewhere, each with its number in front when that is asked. */
export function copiedLines(
  lines: TextLines,
  { firstLine, lastLine }: LineRange,
  numbered: boolean,
): string {
  const last = Math.min(lastLine, lines.starts.length);
  const width = String(last).length;
  const copied: string[] = [];
  for (let line = firstLine; line <= last; line++) {
    const text = lineText(lines, line);
    copied.push(numbered ? `${String(line).padStart(width)}  ${text}` : text);
  }
  return copied.join("\n");
}
