import type { SectionKind } from "@/lib/debug-text/document";
import { type LineParser, readLines } from "@/lib/debug-text/line-parser";
import type { LineRange } from "@/lib/debug-text/line-ranges";
import { LEVEL } from "@/lib/debug-text/outline";
import type { PartReader } from "@/lib/debug-text/reading";
import { findJsonExtent, parseJson } from "@/lib/debug-text/stackwalk/json-extent";
import { MinidumpJson } from "@/lib/debug-text/stackwalk/minidump-json";
import { readMinidumpReport } from "@/lib/debug-text/stackwalk/minidump-report";
import { lineContent, type TextLines } from "@/lib/debug-text/text-lines";

const KINDS = new Map<string, SectionKind>([
  ["crash_info", "exception"],
  ["crashing_thread", "stack"],
  ["modules", "modules"],
  ["system_info", "system"],
  ["threads", "threads"],
  ["unloaded_modules", "modules"],
]);

const parsers: LineParser<MinidumpJson>[] = [
  {
    // |    "frames": [
    pattern: /^\s+"frames":\s*\[/,
    read: (json) => json.stacksOf(json.key).push([]),
  },
  {
    // |        "frame": 12,
    pattern: /^\s+"frame":\s*\d+,?$/,
    read: (json, _, line) => json.stacksOf(json.key).at(-1)?.push(line),
  },
  {
    // |      "filename": "App.exe",
    pattern: /^\s+"filename":/,
    when: ({ key }) => key === "modules",
    read: ({ moduleLines }, _, line) => moduleLines.push(line),
  },
  {
    // |  "crashing_thread": {
    pattern: /^(?<indent>\s+)"(?<key>\w+)":\s*[[{]/,
    read: (json, { indent = "", key = "" }, line) => {
      json.indent ||= indent;
      if (indent !== json.indent) return;
      json.key = key;
      json.outline.begin(LEVEL.section, KINDS.get(key) ?? "text", key, line);
    },
  },
];

/** Reads the JSON of rust-minidump's stackwalker, also when it is cut off or in one line. */
export const readMinidumpJson: PartReader = (lines, range) => {
  const json = new MinidumpJson();
  // One long line is no loss: the JSON is read as JSON.
  readLines(lines, range, parsers, json);
  const extent = findJsonExtent(lines.text, startOfObject(lines, range));
  const value = parseJson(extent?.json ?? "");
  if (extent?.cutOff) json.remarks.push("The JSON is cut off; what is complete of it was read.");
  if (value === null) json.remarks.push("The JSON could not be read; it is shown as text.");
  readMinidumpReport(value, json);
  return json.toPart(range);
};

function startOfObject(lines: TextLines, { firstLine, lastLine }: LineRange): number {
  let line = firstLine;
  while (line < lastLine && !lineContent(lines, line).startsWith("{")) line++;
  return (lines.starts[line - 1] ?? lines.text.length) + lines.indent;
}
