import { AppleReport } from "@/lib/debug-text/apple/apple-report";
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
  report.exception.explanation = explain(report);
  return report.toPart(range);
};

/** `KERN_INVALID_ADDRESS at 0x10` says most, codes such as `0x0000000000000001, …` least. */
function explain({ details }: AppleReport): string | null {
  const codes = details.get("Exception Codes") ?? null;
  const inWords = codes !== null && /^[^#\d]/.test(codes);
  return (
    details.get("address") ??
    details.get("Exception Subtype") ??
    (inWords ? codes : null) ??
    details.get("Termination Reason") ??
    (codes !== null && /[1-9a-f]/.test(codes) ? codes : null)
  );
}
