import type { Cpu } from "@/lib/report/registers/cpu";
import { registerValue } from "@/lib/report/registers/register-value";
import type { Register } from "@/lib/report/report";

/** A bit that is set: `{ name: "PF", words: "parity even" }`. */
export interface Flag {
  name: string;
  words: string;
}

type Bit = [bit: number, name: string, words: string];

/** EFLAGS and RFLAGS: Intel SDM volume 1, 3.4.3. Bit 1 is always set and says nothing. */
const X86: readonly Bit[] = [
  [0, "CF", "carry"],
  [2, "PF", "parity even"],
  [4, "AF", "auxiliary carry"],
  [6, "ZF", "zero"],
  [7, "SF", "sign"],
  [8, "TF", "single step"],
  [9, "IF", "interrupts on"],
  [10, "DF", "direction down"],
  [11, "OF", "overflow"],
  [14, "NT", "nested task"],
  [16, "RF", "resume"],
  [17, "VM", "virtual 8086 mode"],
  [18, "AC", "alignment check"],
  [19, "VIF", "virtual interrupts on"],
  [20, "VIP", "virtual interrupt pending"],
  [21, "ID", "CPUID available"],
];

const CONDITIONS: readonly Bit[] = [
  [31, "N", "negative"],
  [30, "Z", "zero"],
  [29, "C", "carry"],
  [28, "V", "overflow"],
];

/** PSTATE in an SPSR: Arm ARM (DDI 0487), C5.2.19. */
const ARM64: readonly Bit[] = [
  ...CONDITIONS,
  [21, "SS", "single step"],
  [20, "IL", "illegal execution state"],
  [12, "SSBS", "speculative store bypass safe"],
  [9, "D", "debug exceptions masked"],
  [8, "A", "SError masked"],
  [7, "I", "IRQ masked"],
  [6, "F", "FIQ masked"],
];

/** CPSR: Arm ARM (DDI 0406), B1.3.3. */
const ARM: readonly Bit[] = [
  ...CONDITIONS,
  [27, "Q", "saturated"],
  [24, "J", "Jazelle state"],
  [9, "E", "big endian"],
  [8, "A", "asynchronous abort masked"],
  [7, "I", "IRQ masked"],
  [6, "F", "FIQ masked"],
  [5, "T", "Thumb state"],
];

const BITS: Record<Cpu, readonly Bit[]> = { x86: X86, x64: X86, arm: ARM, arm64: ARM64 };

const FLAG_REGISTER = /^(?:[er]?fl(?:ags)?|rfl|cpsr|pstate|spsr)$/;

/**
 * The bits that are set in a flags register, `efl` 00010206 as PF IF RF; null for any other register
 * and for a value that is no number. A privilege level for I/O above 0 is a flag of its own.
 */
export function decodeFlags(register: Register, cpu: Cpu): Flag[] | null {
  const value = FLAG_REGISTER.test(register.name.toLowerCase()) ? registerValue(register) : null;
  if (value === null) return null;
  const isSet = (bit: number) => ((value >> BigInt(bit)) & 1n) === 1n;
  const flags = BITS[cpu].filter(([bit]) => isSet(bit)).map(([, name, words]) => ({ name, words }));
  return [...flags, ...ioPrivilege(value, cpu)];
}

function ioPrivilege(value: bigint, cpu: Cpu): Flag[] {
  const level = (value >> 12n) & 3n;
  const has = (cpu === "x86" || cpu === "x64") && level > 0n;
  return has ? [{ name: `IOPL ${level}`, words: `I/O privilege level ${level}` }] : [];
}
