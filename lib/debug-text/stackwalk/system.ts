import type { LineParser } from "@/lib/debug-text/line-parser";
import { explainCrash } from "@/lib/debug-text/stackwalk/crash-reason";
import type { StackwalkText } from "@/lib/debug-text/stackwalk/stackwalk-text";

/** What minidump_stackwalk says first: the system, the processor, and why the process crashed. */
export const system: LineParser<StackwalkText>[] = [
  {
    // Operating system: Windows NT
    pattern: /^Operating system:\s*(?<os>.*)$/,
    read: (text, { os = null }, line) => {
      text.beginSection("system", "System", line);
      text.os ??= os;
      text.osGoesOn = true;
    },
  },
  {
    // |                  5.1.2600 Service Pack 2
    pattern: /^\s{8,}(?<version>\S.*)$/,
    when: (text) => text.osGoesOn,
    read: (text, { version = "" }) => {
      text.os = `${text.os} ${version}`;
      text.osGoesOn = false;
    },
  },
  {
    // CPU: amd64
    pattern: /^CPU:/,
    read: (text) => {
      text.osGoesOn = false;
    },
  },
  {
    // Crash reason:  SIGSEGV / SEGV_MAPERR
    pattern: /^Crash reason:\s*(?<reason>.*)$/,
    read: (text, { reason = "" }, line) => {
      text.beginSection("exception", "Crash", line);
      text.reason = reason;
      Object.assign(text.exception, explainCrash(reason, ""));
    },
  },
  {
    // Crash address: 0x0000000000000045
    pattern: /^Crash address:\s*(?<address>0x[\da-f]+)/i,
    read: (text, { address = "" }) => {
      if (text.reason) Object.assign(text.exception, explainCrash(text.reason, address));
    },
  },
];
