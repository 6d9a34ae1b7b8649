import type { Register } from "@/lib/report/report";

/** `00007ff6`12345678`, `0x10`, `0`: what a debugger prints for a register of up to 64 bits */
const HEX = /^(?:0x)?([\da-f`]{1,17})$/i;

/** The number in a register; null for what is no single number: `0 0 0 1.4013e-045` of an xmm. */
export function registerValue({ value }: Register): bigint | null {
  const digits = HEX.exec(value.trim())?.[1]?.replaceAll("`", "");
  return digits ? BigInt(`0x${digits}`) : null;
}

/** The value of the first of these registers that a report has and that is not 0. */
export function findValue(registers: readonly Register[], names: readonly string[]): bigint | null {
  for (const register of registers) {
    const value = names.includes(register.name.toLowerCase()) ? registerValue(register) : null;
    if (value) return value;
  }
  return null;
}

export const STACK_POINTERS = ["rsp", "esp", "sp"];
