import type { SectionKind } from "@/lib/debug-text/document";
import { closedAddressRange } from "@/lib/debug-text/hex";
import { type Groups, type LineParser, readLines } from "@/lib/debug-text/line-parser";
import { LEVEL } from "@/lib/debug-text/outline";
import { type PartReader, Reading } from "@/lib/debug-text/reading";
import { explainCrash } from "@/lib/debug-text/stackwalk/crash-reason";
import type { Frame } from "@/lib/report/report";
import { frameOf } from "@/lib/report/report";

class Pipes extends Reading {
  #title = "";

  beginSection(kind: SectionKind, title: string, line: number): void {
    if (title === this.#title) return;
    this.#title = title;
    this.outline.begin(LEVEL.section, kind, title, line);
  }
}

function readFrame({ module = "", name = "", file, source, offset = "" }: Groups): Frame {
  return frameOf({
    symbol: [module, name || offset].filter(Boolean).join(name ? "!" : "+") || null,
    module: module || null,
    function: name || null,
    file: file || null,
    line: source ? Number(source) : null,
    offset: offset || null,
  });
}

const parsers: LineParser<Pipes>[] = [
  {
    // OS|Linux|0.0.0 Linux 4.9.60
    pattern: /^OS\|(?<os>[^|]*)\|?(?<version>.*)$/,
    read: (pipes, { os = "", version = "" }, line) => {
      pipes.beginSection("system", "System", line);
      pipes.os ??= `${os} ${version}`.trim() || null;
    },
  },
  {
    // Crash|SIGSEGV /SEGV_MAPERR|0x45|0
    pattern: /^Crash\|(?<reason>[^|]*)\|(?<address>[^|]*)(?:\|(?<thread>\d*))?$/,
    read: (pipes, { reason = "", address = "", thread }, line) => {
      pipes.beginSection("exception", "Crash", line);
      if (reason) Object.assign(pipes.exception, explainCrash(reason, address));
      pipes.crashedThread ??= thread || null;
    },
  },
  {
    // Module|libc.so|2.31|libc.so|479D5438753E27F019F2C9980DDBF4F30|0x7f80295000|0x7f80332fff|0
    pattern:
      /^Module\|(?<name>[^|]*)\|(?<version>[^|]*)\|(?<pdb>[^|]*)\|(?<id>[^|]*)\|(?<start>[^|]*)\|(?<end>[^|]*)/,
    read: (pipes, { name = "", version = "", id = "", start = "", end = "" }, line) => {
      pipes.beginSection("modules", "Modules", line);
      const range = closedAddressRange(start, end);
      pipes.modules.add({ ...range, name, fileVersion: version, debugGuid: id });
    },
  },
  {
    // 0|1|libnative-lib.so|Mesh::draw|/src/mesh.cc|2418|0x4
    pattern:
      /^(?<thread>\d+)\|\d+\|(?<module>[^|]*)\|(?<name>[^|]*)\|(?<file>[^|]*)\|(?<source>\d*)\|(?<offset>[^|]*)/,
    read: (pipes, { thread = "", ...groups }, line) => {
      pipes.beginSection("stack", `Thread ${thread}`, line);
      if (pipes.stacks.openThread !== thread) pipes.stacks.begin(thread, false);
      pipes.stacks.add(line, readFrame(groups));
    },
  },
];

/** Reads what `minidump_stackwalk -m` prints: lines of fields with `|` in between. */
export const readPipes: PartReader = (lines, range) => {
  const pipes = new Pipes();
  pipes.remarks.push(...readLines(lines, range, parsers, pipes));
  return pipes.toPart(range);
};
