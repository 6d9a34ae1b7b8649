import { readCallSite } from "@/lib/debug-text/call-site";
import type { CdbLog } from "@/lib/debug-text/cdb/cdb-log";
import type { LineParser } from "@/lib/debug-text/line-parser";
import type { Frame } from "@/lib/report/report";
import { frameOf } from "@/lib/report/report";

/** ` at c:\src\excep.cpp:3114`, as `!clrstack -f` writes a native place */
const NATIVE_PLACE = / at (?<file>\S.*):(?<line>\d{1,9})$/;

/** `App.exe!App.Program.Main(System.String[]) + 55 [c:\src\Program.cs @ 32]` */
function readManagedSite(text: string): Frame {
  const site = text.replace(NATIVE_PLACE, " [$<file> @ $<line>]");
  const [name = "", offset] = site.split(/ \+ (\d+)(?= \[|$)/);
  if (offset === undefined) return readCallSite(site);
  const frame = readCallSite(name + site.slice(name.length + offset.length + 3));
  return { ...frame, offset: `0x${Number(offset).toString(16)}` };
}

/** Stacks and exceptions of .NET, as the SOS extension prints them. */
export const managed: LineParser<CdbLog>[] = [
  {
    // OS Thread Id: 0x173c (104)
    pattern: /^OS Thread Id: 0x(?<system>[\da-f]+)(?: \((?<number>\d+)\))?/,
    read: (log, { system = "", number }, line) => {
      if (log.showsAllThreads) log.beginDetail("stack", `Thread ${number ?? system}`, line);
      log.stacks.end();
      log.shownThread = number ?? log.threadNumbers.get(system) ?? `0x${system}`;
    },
  },
  {
    // |        Child SP               IP Call Site
    // |    SP               IP               Function
    pattern: /^\s*(?:Child )?SP\s+IP\s+(?:Call Site|Function)/,
    read: (log, _, line) => {
      if (!log.showsAllThreads) log.beginDetail("stack", ".NET stack", line);
      log.stacks.begin(log.shownThread === null ? ".NET" : `${log.shownThread} .NET`, false);
    },
  },
  {
    // 000000d11fbcd1a8                  [HelperMethodFrame: 000000d11fbcd1a8] System.GC.Collect()
    pattern:
      /^\s*[\da-f]{8,16}\s+(?:[\da-f]{8,16}\s+)?\[(?<kind>\w+)(?:: [\da-f]+)?\](?<site>.*)$/i,
    when: (log) => log.stacks.isOpen,
    read: (log, { kind = "", site = "" }, line) => {
      const frame = site === "" ? frameOf({ symbol: `[${kind}]` }) : readManagedSite(site.trim());
      log.stacks.add(line, frame);
    },
  },
  {
    // 000000d11fbcd4b0 00007ffac8ae2fc5 App.Program.Main(System.String[]) [c:\src\Program.cs @ 56]
    pattern: /^\s*[\da-f]{8,16} [\da-f]{8,16} (?<site>\S.*)$/i,
    when: (log) => log.stacks.openThread?.endsWith(".NET") === true,
    read: (log, { site = "" }, line) => log.stacks.add(line, readManagedSite(site)),
  },
  {
    // Exception type:   System.IO.FileNotFoundException
    pattern: /^Exception type:\s+(?<type>\S.*)$/,
    when: ({ exception }) => exception.code === null || /^e0434352$/i.test(exception.code),
    read: ({ exception }, { type = null }) => {
      exception.explanation = type;
    },
  },
  {
    // Message:          Could not load the specified file.
    pattern: /^Message:\s+(?<message>\S.*)$/,
    when: ({ exception }) => /^[\w.+`]+Exception$/.test(exception.explanation ?? ""),
    read: ({ exception }, { message }) => {
      exception.explanation += `: ${message}`;
    },
  },
];
