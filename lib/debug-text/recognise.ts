import type { TextFormat } from "@/lib/debug-text/document";
import { LONGEST_LINE } from "@/lib/debug-text/line-parser";
import type { LineRange } from "@/lib/debug-text/line-ranges";
import { MARKS, type Mark, MINIDUMP_KEYS } from "@/lib/debug-text/marks";
import { findJsonExtent } from "@/lib/debug-text/stackwalk/json-extent";
import { lineAt, lineContent, type TextLines } from "@/lib/debug-text/text-lines";

/** A run of lines of one format. */
export interface Part extends LineRange {
  format: TextFormat;
}

/** A text that changes its format more often is none of ours. */
const MOST_PARTS = 50;

/** How far into a JSON object one of the keys of a minidump's must be. */
const HEAD = 4096;

/**
 * Says which lines are of which format, in order and without gaps; no parts for an empty text. What is
 * in front of the first line that says it belongs to the first part.
 */
export function recognise(lines: TextLines): Part[] {
  const lastLine = lines.starts.length;
  if (lastLine === 0) return [];
  let part: Part = { format: "plain", firstLine: 1, lastLine };
  const parts = [part];
  for (let line = 1; line <= lastLine && parts.length < MOST_PARTS; line++) {
    const text = lineContent(lines, line);
    const json = text.startsWith("{") ? endOfMinidump(lines, line) : null;
    const found = json === null ? markOf(text) : "minidump-json";
    if (found !== null) {
      const joined = join(part.format, found);
      if (joined === null) {
        part.lastLine = line - 1;
        part = { format: startOf(found), firstLine: line, lastLine };
        parts.push(part);
      } else part.format = joined;
    }
    line = json ?? line;
  }
  return parts;
}

function markOf(text: string): Mark["format"] | null {
  if (text.length > LONGEST_LINE || text === "") return null;
  return MARKS.find(({ pattern }) => pattern.test(text))?.format ?? null;
}

function startOf(found: Mark["format"]): TextFormat {
  return found === "debugger" ? "cdb" : found;
}

/** The format of a part in which a mark is found; null when the mark begins another part. */
function join(format: TextFormat, found: Mark["format"]): TextFormat | null {
  if (format === "plain") return startOf(found);
  if (format === found) return format;
  if (format === "cdb") return found === "debugger" || found === "analyze" ? "cdb" : null;
  if (format !== "analyze") return null;
  return found === "debugger" ? "analyze" : found === "cdb" ? "cdb" : null;
}

/** The last line of the minidump's JSON that begins at a line; null when none does. */
function endOfMinidump(lines: TextLines, line: number): number | null {
  const start = (lines.starts[line - 1] ?? 0) + lines.indent;
  const head = lines.text.slice(start, start + HEAD);
  if (!MINIDUMP_KEYS.some((key) => head.includes(key))) return null;
  const extent = findJsonExtent(lines.text, start);
  return extent && lineAt(lines, extent.end - 1);
}
