import type { CdbLog } from "@/lib/debug-text/cdb/cdb-log";
import type { LineParser } from "@/lib/debug-text/line-parser";

const isOpen = (log: CdbLog) => log.stacks.isOpen;

const begin = (log: CdbLog, _: unknown, line: number) => {
  if (!log.showsAllThreads) log.beginDetail("stack", "Stack", line);
  log.beginStack();
};

/** The tables of `k` and its variants, and of `!analyze`. */
export const stacks: LineParser<CdbLog>[] = [
  {
    // |  *** Stack trace for last set context - .thread/.cxr resets it
    pattern: /^\s*\*\*\* Stack trace for last set context/,
    read: (log) => {
      log.ofException = true;
    },
  },
  {
    // ChildEBP RetAddr  Args to Child
    // | # Child-SP          RetAddr               Call Site
    // RetAddr               : Args to Child                             : Call Site
    pattern: /^\s*(?:#\s+)?(?:Memory\s+)?(?:(?:ChildEBP|Child-SP|FramePtr)\s+RetAddr|RetAddr\s+:)/,
    read: begin,
  },
  {
    // | # Call Site
    pattern: /^\s*#(?:\s+Call Site)?$/,
    read: begin,
  },
  {
    // 00 001efcd8 00fd139f App!Mesh::draw(
    // |            int pass = 0n2,
    // |            float scale = 1.5)+0x19f [c:\src\mesh.cpp @ 84]
    pattern: /^\s+(?<part>\S.*)$/,
    when: (log) => log.openCall !== null,
    read: (log, { part = "" }) => log.continueCall(part),
  },
  {
    // 001efcd8 00fd139f App!main(int argc = 0n2)+0x19f [c:\src\main.cpp @ 84]
    // 05 000000d4`1a2fe9c0 00007ffa`1a2b3c4d : 00… 00… 00… 00… : App!draw+0x5b [c:\mesh.cpp @ 49]
    // 06 (Inline Function) --------`--------     App!Mesh::bind+0x12 [c:\mesh.h @ 216]
    pattern:
      /^\s*(?:[\da-f]{2,4}\s+)?(?:[\da-f]{1,7}\s+)?(?:[\da-f]{8}(?:`?[\da-f]{8})?|\(Inline(?: Function)?\))(?:\s+(?:[\da-f]{8}(?:`?[\da-f]{8})?|-{8}(?:`-{8})?|\.{3}|:))+\s+(?<site>(?=\S*[!+]|0x)\S.*)$/i,
    when: isOpen,
    read: (log, { site = "" }, line) => log.addFrame(line, site),
  },
  {
    // 00 ntdll!NtWaitForMultipleObjects
    pattern: /^\s*[\da-f]{2,4} (?<site>[^\s!]+!.*)$/,
    when: isOpen,
    read: (log, { site = "" }, line) => log.addFrame(line, site),
  },
];
