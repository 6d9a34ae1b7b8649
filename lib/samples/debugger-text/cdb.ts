import { type Crash, type Thread, topFrame } from "@/lib/samples/crash/crash";
import { hex, tick } from "@/lib/samples/crash/hex";
import { ctime } from "@/lib/samples/dates";
import { writeAnalysis } from "@/lib/samples/debugger-text/analyze";
import {
  exceptionRecord,
  faultingInstruction,
  registerDump,
} from "@/lib/samples/debugger-text/cdb-context";
import { moduleList } from "@/lib/samples/debugger-text/cdb-modules";
import { stackWithArguments, stackWithParameters } from "@/lib/samples/debugger-text/cdb-stack";
import { SymbolSearch } from "@/lib/samples/debugger-text/symbol-search";
import type { Random } from "@/lib/samples/random";

/**
 * The log of BugSplat's cdb script: commands echoed bare, three passes one after the other,
 * and the symbol loader talking in between.
 */
export function writeCdbLog(crash: Crash, random: Random): string {
  const search = new SymbolSearch(crash);
  return [
    ...preamble(crash, search),
    "~.",
    ...currentThread(crash),
    "",
    "~",
    ...crash.threads.map((thread) => threadLine(thread, crash)),
    ...crashingThread(crash, search, random),
    "",
    ...preamble(crash, search),
    "lm v",
    ...moduleList(crash, search),
    "",
    "rX",
    ...crash.registers
      .filter(({ name }) => name.startsWith("xmm"))
      .map(({ name, value }) => `${name}=${value}`),
    ...faultingInstruction(crash),
    "",
    ...crash.threads
      .filter((thread) => thread !== crash.crashed)
      .flatMap((thread) => [
        `~${thread.number}kb`,
        ...stackWithArguments(crash, thread, random),
        "",
      ]),
  ].join("\n");
}

/** The same log with `!analyze -v` at its end. */
export function writeCdbLogWithAnalysis(crash: Crash, random: Random): string {
  return [writeCdbLog(crash, random), "!analyze -v", writeAnalysis(crash, random)].join("\n");
}

function preamble(crash: Crash, search: SymbolSearch): string[] {
  const { machine, uptimeSeconds } = crash;
  const uptime = [
    Math.floor(uptimeSeconds / 3600),
    Math.floor(uptimeSeconds / 60) % 60,
    uptimeSeconds % 60,
  ];
  const [hours = 0, minutes = 0, seconds = 0] = uptime;
  const clock = `${hours}:${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}.000`;
  const stamp = ctime(crash.at);
  return [
    `.sympath ${search.path}`,
    ".lines -e",
    ".reload",
    "!sym noisy",
    "vertarget",
    machine.os,
    "Product: WinNt, suite: SingleUserTS",
    machine.model,
    "Machine Name:",
    `Debug session time: ${stamp.slice(0, -5)}.000${stamp.slice(-5)} (UTC + 0:00)`,
    "System Uptime: not available",
    `Process Uptime: 0 days ${clock}`,
    "  Kernel time: 0 days 0:00:03.000",
    "  User time: 0 days 0:00:21.000",
    "",
    `Effective machine: ${machine.processor === "x86" ? "x86 compatible (x86)" : "x64 (AMD64)"}`,
    "",
  ];
}

function currentThread(crash: Crash): string[] {
  return [threadLine(crash.crashed, crash), "      Priority: 0  Priority class: 32"];
}

// .  4  Id: 1d14.c18 Suspend: 0 Teb: 00223000 Unfrozen
function threadLine(thread: Thread, crash: Crash): string {
  const mark = thread === crash.crashed ? "." : " ";
  const wide = crash.machine.processor !== "x86";
  const blocks = wide ? (crash.threads[0]?.frames[0]?.stackPointer ?? 0) - 0x30_0000 : 0x0021_4000;
  const block = Math.floor(blocks / 0x1000) * 0x1000 + thread.number * 0x3000;
  const id = `${hex(crash.processId)}.${hex(thread.systemId)}`;
  const teb = wide ? tick(block) : hex(block, 8);
  return `${mark}${String(thread.number).padStart(3)}  Id: ${id} Suspend: 0 Teb: ${teb} Unfrozen`;
}

/** The stack table, with the loader's chatter just before the first frame of each module. */
function crashingThread(crash: Crash, search: SymbolSearch, random: Random): string[] {
  const [heading = "", ...rows] = stackWithParameters(crash, crash.crashed);
  return [
    `~${crash.crashed.number}s; .exr -1; .ecxr; kp`,
    ...registerDump(crash, random),
    ...search.linesFor(topFrame(crash.crashed).loaded),
    ...exceptionRecord(crash),
    ...registerDump(crash),
    ...faultingInstruction(crash),
    "  *** Stack trace for last set context - .thread/.cxr resets it",
    heading,
    ...rows.flatMap((row, i) => [...search.linesFor(crash.crashed.frames[i]?.loaded), row]),
  ];
}
