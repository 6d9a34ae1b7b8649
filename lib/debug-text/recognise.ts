import type { TextFormat } from "@/lib/debug-text/document";
import { jsonAt } from "@/lib/debug-text/json-at";
import { LONGEST_LINE } from "@/lib/debug-text/line-parser";
import type { LineRange } from "@/lib/debug-text/line-ranges";
import { MARKS, type Mark } from "@/lib/debug-text/marks";
import { lineAt, lineContent, type TextLines } from "@/lib/debug-text/text-lines";

/** A run of lines of one format. */
export interface Part extends LineRange {
  format: TextFormat;
}

/** How many lines may begin an object until one of them is of a known format. */
const MOST_OBJECTS = 1000;

/** A text that changes its format more often is none of ours. */
const MOST_PARTS = 50;

/**
 * Says which lines are of which format, in order and without gaps; no parts for an empty text. What is
 * in front of the first line that says it belongs to the first part.
 */
export function recognise(lines: TextLines): Part[] {
  const lastLine = lines.starts.length;
  if (lastLine === 0) return [];
  let part: Part = { format: "plain", firstLine: 1, lastLine };
  const parts = [part];
  let objects = 0;
  for (let line = 1; line <= lastLine && parts.length < MOST_PARTS; line++) {
    const text = lineContent(lines, line);
    const opens = text.startsWith("{") && objects++ < MOST_OBJECTS;
    const json = opens ? jsonAt(lines, line) : null;
    const found = json?.format ?? markOf(text);
    if (found !== null) {
      const joined = join(part.format, found);
      if (joined === null) {
        part.lastLine = line - 1;
        part = { format: startOf(found), firstLine: line, lastLine };
        parts.push(part);
      } else part.format = joined;
    }
    if (json) line = lineAt(lines, json.extent.end - 1);
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
