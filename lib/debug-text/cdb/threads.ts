import type { CdbLog } from "@/lib/debug-text/cdb/cdb-log";
import type { LineParser } from "@/lib/debug-text/line-parser";

export const threads: LineParser<CdbLog>[] = [
  {
    // .  4  Id: 1d14.c18 Suspend: 0 Teb: 00223000 Unfrozen "Render"
    pattern:
      /^(?<mark>[.#])?\s*(?<number>\d+)\s+Id: [\da-f]+\.(?<system>[\da-f]+)\s+Suspend:[^"]*(?:"(?<name>.*)")?/i,
    read: (log, { mark, number = "", system = "", name }, line) => {
      if (log.showsAllThreads) log.beginDetail("stack", `Thread ${number}`, line);
      log.stacks.end();
      log.nameThread(number, name);
      log.threadNumbers.set(system, number);
      log.declaredThreadCount = log.threadNumbers.size;
      log.shownThread = number;
      if (mark === ".") log.thread = number;
      if (mark === "#") log.crashedThread ??= number;
    },
  },
  {
    // THREAD ffff8a0721bd4080  Cid 2d5c.27c8  Teb: 0000000000000000 Win32Thread: 0000000000000000
    pattern: /^\s*THREAD [\da-f]{8,16} +Cid [\da-f]+\.(?<system>[\da-f]+)/,
    read: (log, { system = "" }, line) => {
      log.beginDetail("threads", `Thread 0x${system}`, line);
      log.stacks.end();
      log.shownThread = `0x${system}`;
    },
  },
];
