import { AppleReport } from "@/lib/debug-text/apple/apple-report";
import { readIncident } from "@/lib/debug-text/apple/incident";
import type { SectionKind } from "@/lib/debug-text/document";
import { jsonOfPart } from "@/lib/debug-text/json-of-part";
import { type LineParser, readLines } from "@/lib/debug-text/line-parser";
import type { PartReader } from "@/lib/debug-text/reading";

const KINDS = new Map<string, SectionKind>([
  ["exception", "exception"],
  ["osVersion", "system"],
  ["sharedCache", "text"],
  ["threads", "threads"],
  ["usedImages", "modules"],
]);

const parsers: LineParser<AppleReport>[] = [
  {
    // |  "usedImages" : [
    pattern: /^\s+"(?<key>\w+)"\s*:\s*[[{]/,
    read: (report, { key = "" }, line) => {
      const kind = KINDS.get(key);
      if (kind) report.beginSection(kind, key, line);
    },
  },
];

/** Numbers of 64 bits, which JSON's readers round: they are read as text. */
const LONG_VALUE = /"value"\s*:\s*(?<digits>\d{16,20})\b/g;

/** Reads the JSON that newer systems of Apple write into an `.ips` file, and below their texts. */
export const readAppleJson: PartReader = (lines, range) => {
  const report = new AppleReport();
  // The lines are only headings here; the JSON is read as JSON, however long a line is.
  readLines(lines, range, parsers, report);
  const { value, remarks } = jsonOfPart(lines, range, (json) =>
    json.replace(LONG_VALUE, '"value":"$<digits>"'),
  );
  report.remarks.push(...remarks);
  readIncident(value, report);
  return report.toPart(range);
};
