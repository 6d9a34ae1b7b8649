import { analysis } from "@/lib/debug-text/cdb/analysis";
import { CdbLog } from "@/lib/debug-text/cdb/cdb-log";
import { commands } from "@/lib/debug-text/cdb/commands";
import { chooseRegisters, context } from "@/lib/debug-text/cdb/context";
import { managed } from "@/lib/debug-text/cdb/managed";
import { modules } from "@/lib/debug-text/cdb/modules";
import { stacks } from "@/lib/debug-text/cdb/stacks";
import { symbolLoader } from "@/lib/debug-text/cdb/symbol-loader";
import { threads } from "@/lib/debug-text/cdb/threads";
import { readLines } from "@/lib/debug-text/line-parser";
import type { PartReader } from "@/lib/debug-text/reading";

/** The first parser that knows a line reads it: the symbol loader talks into everything. */
const PARSERS = [
  ...symbolLoader,
  ...managed,
  ...stacks,
  ...modules,
  ...context,
  ...threads,
  ...analysis,
  ...commands,
];

/** Reads a log of cdb, WinDbg or kd, with `!analyze -v` in it or that alone. */
export const readCdb: PartReader = (lines, range) => {
  const log = new CdbLog();
  log.remarks.push(...readLines(lines, range, PARSERS, log));
  log.exception.registers = chooseRegisters(log);
  log.crashedThread ??= log.thread;
  log.os ??= [log.osName, log.osVersion].filter(Boolean).join(" ") || null;
  return log.toPart(range);
};
