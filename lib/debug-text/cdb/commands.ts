import type { CdbLog } from "@/lib/debug-text/cdb/cdb-log";
import type { SectionKind } from "@/lib/debug-text/document";
import type { LineParser } from "@/lib/debug-text/line-parser";

/** What commands print; the first that fits counts, so a script that prints a stack is a stack. */
const KINDS: [pattern: RegExp, kind: SectionKind][] = [
  [/analyze\b/, "analysis"],
  [/^(?:lm|!dlls|!lmi)/, "modules"],
  [/(?:^|[;\d*#\s!])(?:k[bcdpPvnfLM]*|clrstack|uniqstack|dumpstack)\b/, "stack"],
  [/^vertarget\b|^version\b|^!cpuid|^!peb\b/, "system"],
  [/\.(?:exr|lastevent)\b|^!(?:pe|printexception|error|gle)\b/, "exception"],
  [/^r[XFM]*\b|\.(?:ecxr|cxr|trap)\b/, "registers"],
  [/^~|^!(?:threads|runaway|locks)\b/, "threads"],
];

function commandKind(command: string): SectionKind {
  return KINDS.find(([pattern]) => pattern.test(command))?.[1] ?? "command";
}

const begin = (log: CdbLog, command: string, line: number, bare: boolean) => {
  log.beginCommand(command, commandKind(command), line, bare);
  const [, number = null, verb = ""] = /^~(\d+)\s*(\w?)/.exec(command) ?? [];
  if (number === null) return;
  log.shownThread = number;
  if (verb === "s") log.thread = number;
};

/** The commands of a log: behind a prompt, or bare, as a script of BugSplat's echoes them. */
export const commands: LineParser<CdbLog>[] = [
  {
    // 0:004> kb          0:000:x86> lm          0: kd> !analyze -v          kd> .reload
    pattern: /^(?:\d*:(?<thread>\d+)(?::\w+)?|(?:\d+: |l)?kd(?::\w+)?)> ?(?<command>.*)$/,
    read: (log, { thread, command }, line) => {
      if (thread !== undefined) log.thread = String(Number(thread));
      if (command) begin(log, command, line, false);
    },
  },
  {
    // .trap fffffffff8950dfc
    pattern: /^\.(?:trap|cxr|ecxr|exr|thread)\b/,
    when: (log) => log.inAnalysis,
    read: () => {},
  },
  {
    // .sympath Z:\SymbolServers\App-1.0;srv*Z:\OSSymbols
    pattern:
      /^(?<command>\.(?:sympath|symfix|symopt|srcpath|exepath|lines|reload|ecxr|exr|cxr|frame|lastevent|t?time|effmach|dump|opendump|log\w+|echo|load|loadby|chain|cordll|bugcheck|trap|thread|process)\b.*)$/,
    read: (log, { command = "" }, line) => begin(log, command, line, true),
  },
  {
    // ~4s; .exr -1; .ecxr; kp          ~          ~.          ~0kb          ~*e !clrstack
    pattern: /^(?<command>~(?:~\[\w+\]|[.*#]|\d+)?\s*(?:[a-z].*)?)$/,
    read: (log, { command = "" }, line) => begin(log, command, line, true),
  },
  {
    // !sym noisy          vertarget          lm v          rX          kpn 100          !analyze -v
    pattern:
      /^(?<command>(?:![a-z]\w*(?:\.\w+)?|lm[a-zA-Z]{0,6}|k[bcdpPvnfLM]{0,5}|r[XFMx]{0,3}|vertarget)(?:[ ;].*)?)$/,
    read: (log, { command = "" }, line) => begin(log, command, line, true),
  },
];
