import type { Register } from "@/lib/report/report";

export interface RegisterGroup {
  name: string;
  registers: Register[];
}

export interface RegisterGroups {
  /** Only groups that hold something, those that are read first in front. */
  groups: RegisterGroup[];
  /** The set of the other processor mode, all zero: the report carries it, the crash did not use it. */
  foreign: Register[];
}

/** What the names of each group look like; the first that fits counts. */
const GROUPS: [name: string, pattern: RegExp][] = [
  [
    "General",
    /^(?:[er]?(?:[abcd]x|[sd]i|[sb]p|ip)|[abcd][lh]|[sd]il|[sb]pl|[rxw]\d{1,2}[dwb]?|pc|lr|fp|[xw]zr)$/,
  ],
  [
    "Flags",
    /^(?:[er]?fl(?:ags)?|cpsr|pstate|nzcv|iopl|[odistzapc]f|vi[pf]|nv|ov|up|dn|ei|pl|ng|zr|nz|na|ac|po|pe|nc|cy)$/,
  ],
  ["Segment", /^(?:[c-gs]s|[fg]s_?base|[gli]dtr?|tr)$/],
  [
    "Floating point and vector",
    /^(?:[xyz]?mm\d{1,2}[a-z]*|st\(?\d\)?|[vqds]\d{1,2}|k[0-7]|fp[a-z]{2,3}|mxcsr(?:mask)?)$/,
  ],
  ["Debug", /^dr[0-7]$/],
];

const OTHER = "Other";

/** The order in which debuggers print the general registers of x86 and x64. */
const DEBUGGER_ORDER = ["ax", "bx", "cx", "dx", "si", "di", "ip", "sp", "bp"];

const X86 = /^e(?:[abcd]x|[sd]i|[sb]p|ip)$/;
const X64 = /^r(?:[abcd]x|[sd]i|[sb]p|ip|8|9|1[0-5])$/;

/** Puts registers in groups by their names, which may be those of any processor. */
export function groupRegisters(registers: readonly Register[]): RegisterGroups {
  const foreign = foreignRegisters(registers);
  const hidden = new Set(foreign);
  const own = registers.filter((register) => !hidden.has(register));
  const names = [...GROUPS.map(([name]) => name), OTHER];
  const groups = names.map((name) => ({
    name,
    registers: own.filter((register) => groupOf(register) === name).sort(byDebuggerOrder),
  }));
  return { groups: groups.filter((group) => group.registers.length > 0), foreign };
}

/** BugSplat's reports of 32-bit processes hold the 64-bit registers too, each as 0. */
function foreignRegisters(registers: readonly Register[]): Register[] {
  const [x86, x64] = [X86, X64].map((set) =>
    registers.filter(({ name }) => set.test(name.toLowerCase())),
  );
  if (!x86?.length || !x64?.length || x86.every(isZero) === x64.every(isZero)) return [];
  return x86.every(isZero) ? x86 : x64;
}

/** `0`, `0x0`, and the halves of WinDbg's `00000000`00000000` */
function isZero({ value }: Register): boolean {
  return /^(?:0x)?[0`]+$/i.test(value);
}

function groupOf({ name }: Register): string {
  return GROUPS.find(([, pattern]) => pattern.test(name.toLowerCase()))?.[0] ?? OTHER;
}

const natural = new Intl.Collator("en", { numeric: true });

function byDebuggerOrder(a: Register, b: Register): number {
  return debuggerRank(a) - debuggerRank(b) || natural.compare(a.name, b.name);
}

function debuggerRank({ name }: Register): number {
  const rank = DEBUGGER_ORDER.indexOf(name.toLowerCase().replace(/^[er]/, ""));
  return rank === -1 ? DEBUGGER_ORDER.length : rank;
}
