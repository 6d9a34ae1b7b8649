import { AppleReport } from "@/lib/debug-text/apple/apple-report";
import { explain } from "@/lib/debug-text/apple/explain";
import { fields } from "@/lib/debug-text/apple/fields";
import { images } from "@/lib/debug-text/apple/images";
import { threads } from "@/lib/debug-text/apple/threads";
import { readLines } from "@/lib/debug-text/line-parser";
import type { PartReader } from "@/lib/debug-text/reading";

const PARSERS = [...threads, ...images, ...fields];

/** Reads a crash report of macOS or iOS, Apple's own or one that PLCrashReporter wrote. */
export const readApple: PartReader = (lines, range) => {
  const report = new AppleReport();
  report.remarks.push(...readLines(lines, range, PARSERS, report));
  report.exception.explanation = explain(report.details);
  return report.toPart(range);
};
