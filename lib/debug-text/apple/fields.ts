import type { AppleReport } from "@/lib/debug-text/apple/apple-report";
import { addDetail, INFORMATION } from "@/lib/debug-text/apple/explain";
import type { LineParser } from "@/lib/debug-text/line-parser";

/** The fields above the threads, `Name:  value`. */
export const fields: LineParser<AppleReport>[] = [
  {
    // OS Version:            macOS 14.4.1 (23E224)
    pattern: /^OS Version:\s+(?<os>\S.*)$/,
    read: (report, { os = null }) => {
      report.os ??= os;
    },
  },
  {
    // Exception Type:  EXC_BAD_ACCESS (SIGSEGV)
    pattern: /^Exception Type:\s+(?<code>\S.*)$/,
    read: (report, { code = null }, line) => {
      report.beginSection("exception", "Exception", line);
      report.isOfAnother = report.exception.code !== null;
      report.exception.code ??= code;
    },
  },
  {
    // Exception Codes: KERN_INVALID_ADDRESS at 0x0000000000000010
    pattern: /^(?<name>Exception (?:Codes|Subtype)|Termination Reason):\s+(?<value>\S.*)$/,
    when: ({ isOfAnother }) => !isOfAnother,
    read: ({ details }, { name = "", value = "" }) => addDetail(details, name, value),
  },
  {
    // Crashed Thread:        14  Dispatch queue: com.apple.root.user-initiated-qos
    pattern: /^(?:(?:Crashed|Highlighted) Thread|Triggered by Thread):\s+(?<id>\d+)/,
    read: (report, { id = null }) => {
      report.crashedThread ??= id;
    },
  },
  {
    // Application Specific Information:
    pattern:
      /^(?<title>Application Specific (?:Information|Signatures)|VM Region(?:s Near| Info)|External Modification Summary|VM Region Summary|Extra Information|Full Report|EOF)\b/,
    read: (report, { title = "" }, line) => report.beginSection("text", title, line),
  },
  {
    // Incident Identifier: 5C32DF84-31A0-43E7-87D0-239F7F594940
    pattern: /^(?:Incident Identifier|CrashReporter Key|Hardware Model|Process|Path):\s/,
    when: ({ section }) => section === "text",
    read: (report, _, line) => report.beginSection("system", "Process", line),
  },
  {
    // abort() called          Fatal error: Index out of range          dyld3 mode
    pattern: /^(?!dyld\d mode$)(?<information>\S.*)$/,
    when: (report) => report.wantsInformation,
    read: (report, { information = "" }) => {
      report.details.set(INFORMATION, information);
      report.wantsInformation = false;
    },
  },
];
