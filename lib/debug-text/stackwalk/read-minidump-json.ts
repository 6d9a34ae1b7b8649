import type { SectionKind } from "@/lib/debug-text/document";
import { jsonOfPart } from "@/lib/debug-text/json-of-part";
import { type LineParser, readLines } from "@/lib/debug-text/line-parser";
import { LEVEL } from "@/lib/debug-text/outline";
import type { PartReader } from "@/lib/debug-text/reading";
import { MinidumpJson } from "@/lib/debug-text/stackwalk/minidump-json";
import { readMinidumpReport } from "@/lib/debug-text/stackwalk/minidump-report";

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
  const { value, remarks } = jsonOfPart(lines, range);
  json.remarks.push(...remarks);
  readMinidumpReport(value, json);
  return json.toPart(range);
};
