import type { AppleReport } from "@/lib/debug-text/apple/apple-report";
import { readAppleFrame } from "@/lib/debug-text/apple/frame";
import { threadName } from "@/lib/debug-text/apple/thread-name";
import type { LineParser } from "@/lib/debug-text/line-parser";
import { frameOf } from "@/lib/report/report";

const PAIR = /(?<name>[a-z]\w{0,6}):\s*(?<value>0x[\da-f]+)/gi;

/** The threads with their frames, and the registers of the one that crashed. */
export const threads: LineParser<AppleReport>[] = [
  {
    // Thread 0 name:  Dispatch queue: com.apple.main-thread
    pattern: /^Thread (?<id>\d+) name:(?<label>.*)$/,
    read: (report, { id = "", label = "" }, line) => {
      report.stacks.end();
      report.nameLine = line;
      report.nameThread(id, threadName(label));
    },
  },
  {
    // Thread 0 Crashed:: Dispatch queue: com.apple.main-thread          Thread 1:
    pattern:
      /^(?<title>Thread (?<id>\d+)(?<crashed> Crashed| Attributed| Highlighted)?)::?(?<label>.*)$/,
    read: (report, { title = "", id = "", crashed, label = "" }, line) => {
      report.beginSection("stack", title, report.nameLine === line - 1 ? line - 1 : line);
      if (crashed) report.markCrashed(id);
      report.stacks.begin(id, crashed !== undefined && report.crashedThread === id);
      report.nameThread(id, threadName(label));
    },
  },
  {
    // Last Exception Backtrace:
    pattern: /^(?<title>(?:Last Exception|Application Specific) Backtrace(?: \d+)?):/,
    read: (report, { title = "" }, line) => {
      report.beginSection("stack", title, line);
      report.stacks.begin(title, false);
    },
  },
  {
    // (0x1ad168300 0x1ace7cc1c 0x1ad066a90)
    pattern: /^\((?<addresses>0x[\da-f ]+[\da-fx ]*)\)$/,
    when: ({ stacks }) => stacks.isOpen,
    read: ({ stacks }, { addresses = "" }, line) => {
      for (const symbol of addresses.split(" ")) stacks.add(line, frameOf({ symbol }));
    },
  },
  {
    // 12  Second Life   0x0000000108b7092b 0x10864e000 + 5384491          0x0000000108b702a6 draw + 64
    pattern:
      /^\s{0,4}\d{1,5}\s+(?:\+ )?(?<module>\S+(?: \S+)*?)\s+(?<address>(?:0x)?[\da-f]{8,18})\s+(?<site>\S.*)$/i,
    // A stack that somebody copied out of a report has no heading.
    when: ({ stacks }) => stacks.isOpen || stacks.list.length === 0,
    read: ({ stacks }, { module = "", address = "", site = "" }, line) => {
      if (!stacks.isOpen) stacks.begin(null, false);
      const unknown = module === "???";
      stacks.add(line, unknown ? frameOf({ symbol: address }) : readAppleFrame(module, site));
    },
  },
  {
    // 0   CoreFoundation                      __exceptionPreprocess + 124
    pattern: /^\d{1,5}\s+(?<module>\S+)\s{2,}(?<site>\S.*)$/,
    when: ({ stacks }) => stacks.isOpen,
    read: ({ stacks }, { module = "", site = "" }, line) =>
      stacks.add(line, readAppleFrame(module, site)),
  },
  {
    // Thread 1 crashed with X86-64 Thread State:
    pattern: /^(?<title>Thread \d+ crashed with .+ State.*):/,
    read: (report, { title = "" }, line) => report.beginSection("registers", title, line),
  },
  {
    // |   rip: 0x00000001090a0132    rbp: 0x0000700015a616d0    rsp: 0x0000700015a613f0
    // |   rip: <unavailable>         rfl: 0x0000000000000287
    pattern: /^\s*(?<pairs>[a-z]\w{0,6}:\s*(?:0x[\da-f]|<).*)$/i,
    when: ({ wantsRegisters }) => wantsRegisters,
    read: ({ exception }, { pairs = "" }) => {
      for (const { groups: { name = "", value = "" } = {} } of pairs.matchAll(PAIR)) {
        exception.registers.push({ name, value });
      }
    },
  },
];
