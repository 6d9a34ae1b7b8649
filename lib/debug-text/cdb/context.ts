import type { CdbLog } from "@/lib/debug-text/cdb/cdb-log";
import { shortHex } from "@/lib/debug-text/hex";
import type { Groups, LineParser } from "@/lib/debug-text/line-parser";
import { splitSymbol } from "@/lib/report/symbol";

/** With these a dump of all registers begins: x86, x64, ARM64, ARM. */
const FIRST = new Set(["eax", "rax", "x0", "r0"]);
const PAIR = /(?<name>[a-z]\w{0,5})=(?<value>[\da-f`]+)/gi;

const addRegisters = (log: CdbLog, { pairs = "" }: Groups, line: number) => {
  for (const { groups = {} } of pairs.matchAll(PAIR)) addRegister(log, groups, line);
};

const addRegister = (log: CdbLog, { name = "", value = "" }: Groups, line: number) => {
  const command = log.commandCount;
  if (FIRST.has(name) || log.dumps.at(-1)?.command !== command) {
    log.dumps.push({ command, crashed: log.ofException, registers: [] });
    log.beginDetail("registers", "Registers", line);
  }
  log.dumps.at(-1)?.registers.push({ name, value: value.replaceAll("`", "") });
};

/** Where the target stopped and in which state: system, exception record, registers. */
export const context: LineParser<CdbLog>[] = [
  {
    // Windows 10 Version 17763 MP (2 procs) Free x86 compatible
    pattern: /^(?<os>[A-Z][\w ]* Version \d+ .*\b(?:Free|Checked) \S.*)$/,
    read: (log, { os = null }) => {
      log.os ??= os;
    },
  },
  {
    // ExceptionAddress: 00fd1610 (App!Mesh::draw+0x00000010)
    pattern: /^ExceptionAddress: [\da-f`]+(?: \((?<symbol>.+)\))?$/,
    read: (log, { symbol }, line) => {
      log.beginDetail("exception", "Exception record", line);
      if (!symbol || log.exception.function !== null) return;
      const { module, function: name, offset } = splitSymbol(symbol);
      log.exception.function = module && name ? `${module}!${name}` : symbol;
      log.exception.offset = offset && shortHex(offset);
    },
  },
  {
    // |   ExceptionCode: c0000005 (Access violation)
    pattern: /^\s*ExceptionCode: (?<code>[\da-f]+)(?: \((?<explanation>.+)\))?$/,
    read: ({ exception }, { code = null, explanation = null }) => {
      exception.code ??= code;
      exception.explanation ??= explanation;
    },
  },
  {
    // Attempt to write to address 00000000
    pattern: /^(?<attempt>Attempt to .+ address [\da-f`]+)$/,
    when: ({ exception }) => exception.explanation?.includes("(") === false,
    read: ({ exception }, { attempt }) => {
      exception.explanation += ` (${attempt})`;
    },
  },
  {
    // (4b04.3da0): Access violation - code c0000005 (first/second chance not available)
    pattern:
      /^(?:Last event: )?\(?[\da-f]+\.(?<system>[\da-f]+)\)?: (?<explanation>.+) - code (?<code>[\da-f]{8})\b/,
    read: (log, { system = "", explanation = null, code = null }) => {
      log.exception.code ??= code;
      log.exception.explanation ??= explanation;
      log.crashedThread ??= log.threadNumbers.get(system) ?? null;
    },
  },
  {
    // eip=00fd1610 esp=001efcd8 ebp=001efcd8 iopl=0         nv up ei pl nz na pe nc
    pattern:
      /^\s*(?<pairs>(?:[er]?(?:[a-d]x|[sd]i|[sb]p|ip|fl)|[rxw]\d{1,2}|iopl|[c-gs]s|fp|lr|pc|psr)=[\da-f`]+(?:\s+\w{2,4}=[\da-f`]+)*)(?:\s|$)/i,
    read: addRegisters,
  },
  {
    // xmm6=6.08113e+023 -1.02052e-008 -9.29066e-005 -5.07797e+016
    pattern: /^\s*(?<name>[xyz]mm\d{1,2}|st\d|mm\d)=\s*(?<value>[\d.+\-e: a-fA-F`]+)$/,
    read: addRegister,
  },
];

/** The registers of the exception, else those printed first. */
export function chooseRegisters({ dumps }: CdbLog) {
  const first = dumps.find(({ crashed }) => crashed);
  const last = dumps.findLast(({ crashed, command }) => crashed && command === first?.command);
  return (last ?? dumps[0])?.registers ?? [];
}
