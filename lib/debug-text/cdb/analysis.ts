import type { CdbLog } from "@/lib/debug-text/cdb/cdb-log";
import type { SectionKind } from "@/lib/debug-text/document";
import type { LineParser } from "@/lib/debug-text/line-parser";
import { LEVEL } from "@/lib/debug-text/outline";

/** The keys of `!analyze -v` with more than a line below them; the others are findings. */
const BLOCKS = new Map<string, SectionKind>([
  ["KEY_VALUES_STRING", "analysis"],
  ["FAULTING_IP", "exception"],
  ["FOLLOWUP_IP", "exception"],
  ["EXCEPTION_RECORD", "exception"],
  ["CONTEXT", "registers"],
  ["TRAP_FRAME", "registers"],
  ["STACK_TEXT", "stack"],
  ["FAULTING_SOURCE_CODE", "text"],
]);

const beginBlock = (log: CdbLog, key: string, kind: SectionKind, line: number) => {
  log.inAnalysis = true;
  log.findings = false;
  log.ofException = true;
  log.stacks.end();
  log.outline.begin(LEVEL.detail, kind, key, line);
  if (kind === "stack") log.beginStack();
};

const beginFinding = (log: CdbLog, line: number) => {
  log.stacks.end();
  log.ofException = false;
  if (!log.findings) log.outline.begin(LEVEL.detail, "analysis", "Findings", line);
  log.findings = true;
};

const inAnalysis = (log: CdbLog) => log.inAnalysis;

/** What `!analyze -v` prints beside registers, exception record and stack rows. */
export const analysis: LineParser<CdbLog>[] = [
  {
    // *                        Exception Analysis                                   *
    pattern: /^\*\s+(?<title>(?:Exception|Bugcheck) Analysis)\s+\*$/,
    read: (log, { title = "" }, line) => {
      if (!log.inAnalysis) log.outline.begin(LEVEL.section, "analysis", title, line);
      log.inAnalysis = true;
      log.findings = false;
    },
  },
  {
    // DRIVER_IRQL_NOT_LESS_OR_EQUAL (d1)
    pattern: /^(?<name>[A-Z][A-Z\d_]{5,}) \((?<code>[\da-f]{1,8})\)$/,
    when: inAnalysis,
    read: ({ exception }, { name = null, code = null }) => {
      exception.code ??= code;
      exception.explanation ??= name;
    },
  },
  {
    // EXCEPTION_CODE: (NTSTATUS) 0xc0000005 - The instruction at 0x%p referenced memory at 0x%p.
    pattern:
      /^(?:EXCEPTION|ERROR)_CODE(?:_STR)?:\s+(?:\(\w+\) )?(?:0x)?(?<code>[\da-f]{8})(?: - (?<explanation>[^<%]+)$)?/,
    read: (log, { code = null, explanation = null }, line) => {
      beginFinding(log, line);
      log.exception.code ??= code;
      log.exception.explanation ??= explanation;
    },
  },
  {
    // STACK_COMMAND:  ~4s ; .ecxr ; kb          STACK_COMMAND:  dt ntdll!Failed Name ; ~0s; .ecxr ; kb
    pattern: /^STACK_COMMAND:\s+(?:[^~]*; )?~(?<thread>\d+)\s*s\b/,
    read: (log, { thread = null }, line) => {
      beginFinding(log, line);
      log.crashedThread ??= thread;
    },
  },
  {
    // OS_VERSION:  10.0.22621.1
    pattern: /^OS_VERSION:\s+(?<version>\S+)$/,
    read: (log, { version = null }) => {
      log.osVersion ??= version;
    },
  },
  {
    // OSNAME:  Windows 10
    pattern: /^OSNAME:\s+(?<os>\S.*)$/,
    read: (log, { os = null }) => {
      log.osName ??= os;
    },
  },
  {
    // STACK_TEXT:          SYMBOL_NAME:  App!Mesh::draw+5b
    pattern: /^(?<key>(?!WARNING|ERROR|NOTE)[A-Z][A-Z\d_]{3,}):(?:\s|$)/,
    read: (log, { key = "" }, line) => {
      const kind = BLOCKS.get(key);
      if (kind) beginBlock(log, key, kind, line);
      else if (log.inAnalysis) beginFinding(log, line);
    },
  },
];
