import { jsonAt } from "@/lib/debug-text/json-at";
import type { LineRange } from "@/lib/debug-text/line-ranges";
import { parseJson } from "@/lib/debug-text/stackwalk/json-extent";
import type { TextLines } from "@/lib/debug-text/text-lines";

export interface PartJson {
  /** Null when it could not be read. */
  value: unknown;
  remarks: string[];
}

/** Reads the JSON object that a part of a text is about, once `prepare` has seen it as text. */
export function jsonOfPart(
  lines: TextLines,
  { firstLine, lastLine }: LineRange,
  prepare: (json: string) => string = (json) => json,
): PartJson {
  let found = jsonAt(lines, firstLine);
  for (let line = firstLine + 1; line <= lastLine && !found; line++) found = jsonAt(lines, line);
  const value = parseJson(prepare(found?.extent.json ?? ""));
  const remarks: string[] = [];
  if (found?.extent.cutOff) remarks.push("The JSON is cut off; what is complete of it was read.");
  if (value === null) remarks.push("The JSON could not be read; it is shown as text.");
  return { value, remarks };
}
