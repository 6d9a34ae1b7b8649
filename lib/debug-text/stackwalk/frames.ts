import type { LineParser } from "@/lib/debug-text/line-parser";
import type { StackwalkText } from "@/lib/debug-text/stackwalk/stackwalk-text";
import type { Frame } from "@/lib/report/report";
import { frameOf } from "@/lib/report/report";

const PAIR = /(?<name>[a-z]\w{0,6})\s*=\s*(?<value>0x[\da-f]+)/gi;
/** `mesh.cpp : 58 + 0x3`, and of an inlined function `mesh.h : 216` */
const PLACE = /^(?<file>.+) : (?<line>\d{1,9})(?: \+ (?<offset>0x[\da-f]+))?$/i;
/** `libc.so + 0x17388`, `App.exe!<unknown in App.pdb> + 0x18951c` */
const OFFSET = / \+ (?<offset>0x[\da-f]+)$/i;

/** `App.exe!Mesh::draw [mesh.cpp : 58 + 0x3]`, `libc.so + 0x17388`, `0xf00800 (unloaded App.dll@0x460)` */
function readSite(site: string): Frame {
  const bracket = site.endsWith("]") ? site.lastIndexOf(" [") : -1;
  const place = bracket === -1 ? undefined : PLACE.exec(site.slice(bracket + 2, -1))?.groups;
  const named = place ? site.slice(0, bracket) : site;
  const offset = OFFSET.exec(named)?.groups?.offset ?? null;
  return frameOf({
    ...readName(offset === null ? named : named.slice(0, -offset.length - 3), offset),
    file: place?.file ?? null,
    line: place ? Number(place.line) : null,
    offset: offset ?? place?.offset ?? null,
  });
}

/** `App.exe!Mesh::draw`, `!Mesh::bind` of an inlined function; a module alone has an offset. */
function readName(name: string, offset: string | null): Partial<Frame> {
  const separator = name.indexOf("!");
  if (separator === -1 && offset !== null) return { symbol: `${name}+${offset}`, module: name };
  if (/^0x[\da-f]/i.test(name)) return { symbol: name };
  const module = name.slice(0, Math.max(0, separator)) || null;
  const called = name.slice(separator + 1);
  return { symbol: module === null ? called : name, module, function: called };
}

/** The threads of minidump_stackwalk's text, with frames and registers. */
export const frames: LineParser<StackwalkText>[] = [
  {
    // Thread 34 WebWorker #1 (crashed) - tid: 958997
    pattern:
      /^(?<title>Thread (?<id>\d+)(?: (?<name>.*?))??)(?<mark> \((?:crashed|requested dump)[^()]*\))?(?: - tid: \d+)?$/,
    read: (text, { title = "", id = "", name, mark = "" }, line) => {
      const crashed = mark.startsWith(" (crashed");
      text.beginSection("stack", title.trimEnd() + mark, line);
      text.stacks.begin(id, crashed);
      text.nameThread(id, name?.trim());
      if (mark) text.crashedThread ??= id;
      text.wantsRegisters = crashed && text.exception.registers.length === 0;
    },
  },
  {
    // |12  App.exe!Mesh::draw [mesh.cpp : 58 + 0x3]
    pattern: /^\s{0,3}\d{1,5}\s{1,3}(?<site>\S.*)$/,
    when: (text) => text.stacks.isOpen,
    read: (text, { site = "" }, line) => text.stacks.add(line, readSite(site)),
  },
  {
    // |     eip = 0x0040429e    esp = 0x0012fe84    ebp = 0x0012fe88    ebx = 0x7c80abc1
    pattern: /^\s+(?<pairs>[a-z]\w{0,6}\s*=\s*0x[\da-f]+.*)$/i,
    when: (text) => text.wantsRegisters,
    read: ({ exception }, { pairs = "" }) => {
      for (const { groups: { name = "", value = "" } = {} } of pairs.matchAll(PAIR)) {
        exception.registers.push({ name, value });
      }
    },
  },
  {
    // |    Found by: given as instruction pointer in context
    pattern: /^\s+Found by/,
    when: (text) => text.exception.registers.length > 0,
    read: (text) => {
      text.wantsRegisters = false;
    },
  },
  {
    // |        arg 0 (this) = 0x00000045
    pattern: /^\s+arg \d+ \((?<variable>.+)\) = (?<value>\S.*)$/,
    read: ({ stacks }, { variable = null, value = null }) => {
      stacks.lastFrame?.arguments.push({ variable, value });
    },
  },
];
