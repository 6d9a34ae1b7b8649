import { JSON_KEYS, type JsonFormat } from "@/lib/debug-text/marks";
import { findJsonExtent, type JsonExtent } from "@/lib/debug-text/stackwalk/json-extent";
import type { TextLines } from "@/lib/debug-text/text-lines";

/** How far into an object one of the keys must be by which it is known. */
const HEAD = 4096;

export interface KnownJson {
  format: JsonFormat;
  extent: JsonExtent;
}

/** The JSON object of a known format that begins at a line; null when none does. */
export function jsonAt(lines: TextLines, line: number): KnownJson | null {
  const start = (lines.starts[line - 1] ?? lines.text.length) + lines.indent;
  if (lines.text.charAt(start) !== "{") return null;
  const head = lines.text.slice(start, start + HEAD);
  if (formatOf(head) === undefined) return null;
  const extent = findJsonExtent(lines.text, start);
  // The key may have been that of another object behind a short one.
  const format = extent ? formatOf(head.slice(0, extent.end - start)) : undefined;
  return extent && format ? { format, extent } : null;
}

function formatOf(head: string): JsonFormat | undefined {
  return JSON_KEYS.find(({ keys }) => keys.some((key) => head.includes(key)))?.format;
}
