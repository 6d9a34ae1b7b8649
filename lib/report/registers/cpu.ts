import { registerValue } from "@/lib/report/registers/register-value";
import type { Register } from "@/lib/report/report";

export type Cpu = "x86" | "x64" | "arm" | "arm64";

/** Registers that only this processor has, under the names that debuggers print. */
const OWN_REGISTERS: readonly [Cpu, RegExp][] = [
  ["x64", /^r(?:[abcd]x|[sd]i|[sb]p|ip)$/],
  ["x86", /^e(?:[abcd]x|[sd]i|[sb]p|ip)$/],
  ["arm64", /^x(?:[0-9]|1\d|2[0-8])$/],
  ["arm", /^(?:r[0-7]|cpsr)$/],
];

/** `Windows 10 Version 20348 MP (4 procs) Free x86 compatible`, `macOS 15.1 (arm64)` */
const OS_WORDS: readonly [Cpu, RegExp][] = [
  ["arm64", /\b(?:arm[ -]?64e?|aarch64)\b/i],
  ["x64", /\b(?:x64|x86[-_]64|amd64)\b/i],
  ["x86", /\b(?:x86|i[3-6]86)\b/i],
  ["arm", /\barm(?:v[67]\w*)?\b/i],
];

/**
 * The processor mode that a crash ran in: that of the registers in use, else what the text about the
 * OS says. A report can hold two sets, the foreign one all zero.
 */
export function findCpu(registers: readonly Register[], os: string | null): Cpu | null {
  const present = OWN_REGISTERS.map(([cpu, names]) => ({
    cpu,
    own: registers.filter(({ name }) => names.test(name.toLowerCase())),
  })).filter(({ own }) => own.length > 0);
  const used = present.find(({ own }) => own.some((register) => registerValue(register)));
  return (
    (used ?? present[0])?.cpu ?? OS_WORDS.find(([, words]) => words.test(os ?? ""))?.[0] ?? null
  );
}
