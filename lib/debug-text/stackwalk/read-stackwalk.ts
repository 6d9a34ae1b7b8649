import { readLines } from "@/lib/debug-text/line-parser";
import type { PartReader } from "@/lib/debug-text/reading";
import { frames } from "@/lib/debug-text/stackwalk/frames";
import { modules } from "@/lib/debug-text/stackwalk/modules";
import { StackwalkText } from "@/lib/debug-text/stackwalk/stackwalk-text";
import { system } from "@/lib/debug-text/stackwalk/system";

const PARSERS = [...system, ...modules, ...frames];

/** Reads what minidump_stackwalk prints for people, Breakpad's and rust-minidump's. */
export const readStackwalk: PartReader = (lines, range) => {
  const text = new StackwalkText();
  text.remarks.push(...readLines(lines, range, PARSERS, text));
  return text.toPart(range);
};
