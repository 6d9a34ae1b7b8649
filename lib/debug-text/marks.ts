import type { TextFormat } from "@/lib/debug-text/document";

export interface Mark {
  /** `debugger`: in the logs of cdb and in what `!analyze` prints alike. */
  format: TextFormat | "debugger";
  pattern: RegExp;
}

export type JsonFormat = Extract<TextFormat, "minidump-json" | "apple-json">;

/** Keys of a JSON object by which its format is known: one of them is near its start. */
export const JSON_KEYS: { format: JsonFormat; keys: string[] }[] = [
  {
    format: "minidump-json",
    keys: ['"crash_info"', '"crashing_thread"', '"system_info"', '"thread_count"'],
  },
  // Of the second object of an `.ips` file; the first is one line about it.
  { format: "apple-json", keys: ['"captureTime"', '"procPath"', '"faultingThread"'] },
];

/** Lines by which a format is known, each enough by itself. The first that fits counts. */
export const MARKS: Mark[] = [
  {
    // 0:000> !analyze -v          *                        Exception Analysis                 *
    format: "analyze",
    pattern: /^(?:[\w: ]{1,16}> ?)?!(?:ext\.)?analyze\b|^\*\s+(?:Exception|Bugcheck) Analysis\s+\*/,
  },
  {
    // STACK_TEXT:
    format: "analyze",
    pattern: /^(?:KEY_VALUES_STRING|FAULTING_IP|EXCEPTION_RECORD|STACK_TEXT|\w+_BUCKET_ID):/,
  },
  {
    // 0:004> kb          0: kd> lm
    format: "cdb",
    pattern: /^(?:\d*:\d{3,}(?::\w+)?|(?:\d+: |l)?kd(?::\w+)?)> /,
  },
  {
    // .sympath Z:\SymbolServers\App-1.0          ~4s; .exr -1; .ecxr; kp          lm v
    format: "cdb",
    pattern:
      /^(?:\.(?:sympath|symfix|reload|ecxr|lastevent)\b|!sym noisy|vertarget$|~\.$|~\*?\d*k\w*$|~\d+s(?:;|$)|lm v)/,
  },
  {
    // ChildEBP RetAddr  Args to Child          # Child-SP          RetAddr           Call Site
    format: "cdb",
    pattern:
      /^\s{0,8}(?:# +)?(?:Memory +)?(?:ChildEBP|Child-SP|FramePtr) +RetAddr|^RetAddr +: Args to Child/,
  },
  {
    // start             end                 module name          .  4  Id: 1d14.c18 Suspend: 0
    format: "cdb",
    pattern: /^start +end +module name|^[.# ] *\d+ +Id: [\da-f]+\.[\da-f]+ +Suspend:/i,
  },
  {
    // Microsoft (R) Windows Debugger Version 10.0.29547.1002 AMD64          OS Thread Id: 0x173c (104)
    format: "cdb",
    pattern: /^Microsoft \(R\) Windows Debugger |^OS Thread Id: 0x[\da-f]/,
  },
  {
    // ExceptionAddress: 00fd1610 (App!draw+0x10)          rax=0000000000000067 rbx=000000000000002f
    format: "debugger",
    pattern: /^(?:SYMSRV|DBGHELP|DBGENG):\s|^ExceptionAddress: [\da-f]{8}|^[er]ax=[\da-f]{8,16} /,
  },
  {
    // Crash reason:  SIGSEGV / SEGV_MAPERR          Thread 0 (crashed) - tid: 3060
    format: "stackwalk",
    pattern:
      /^Operating system: \S|^Crash reason: |^Thread \d+ [^(]*\((?:crashed|requested dump)\b|^ +Found by: /,
  },
  {
    // Crash|SIGSEGV|0x45|0          0|1|libnative-lib.so|Mesh::draw|mesh.cc|2418|0x4
    format: "stackwalk-pipes",
    pattern: /^(?:OS|CPU|Crash|Module)\||^\d+\|\d+\|[^|]*\|[^|]*\|/,
  },
  {
    // Process:               Render [842]          Exception Type:  EXC_BAD_ACCESS (SIGSEGV)
    format: "apple",
    pattern:
      /^(?:Incident Identifier|CrashReporter Key|Exception Type|Triggered by Thread): +\S|^Process: +\S.* \[\d+\]/,
  },
  {
    // Thread 0 Crashed:          Binary Images:
    format: "apple",
    pattern:
      /^Thread \d+ Crashed:|^Binary Images:|^Last Exception Backtrace:|^Translated Report \(/,
  },
  {
    // 10  Render                        0x0000000108b7092b 0x10864e000 + 5384491
    format: "apple",
    pattern: /^\d{1,4} +\S+(?: \S+)*?\s+0x[\da-f]{8,16} (?:0x[\da-f]+|\S.*) \+ \d+/,
  },
];
