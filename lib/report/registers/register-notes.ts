import { notablePointer } from "@/lib/report/cause/notable-address";
import { ModuleMap } from "@/lib/report/modules/module-map";
import { type Cpu, findCpu } from "@/lib/report/registers/cpu";
import { decodeFlags } from "@/lib/report/registers/flags";
import { findValue, registerValue, STACK_POINTERS } from "@/lib/report/registers/register-value";
import { valuePlace } from "@/lib/report/registers/value-place";
import type { Register, ReportModel } from "@/lib/report/report";

/**
 * Makes what says of a register of the report what its value tells: the flags that are set, the place
 * in a module that it points to, or what kind of address it is. Null when it tells nothing.
 */
export function registerNotes({
  exception,
  os,
  modules,
}: Pick<ReportModel, "exception" | "os" | "modules">): (register: Register) => string | null {
  const registers = exception?.registers ?? [];
  const context = {
    cpu: findCpu(registers, os),
    stackPointer: findValue(registers, STACK_POINTERS),
  };
  const loaded = new ModuleMap(modules);
  return (register) => {
    const flags = context.cpu && flagWords(register, context.cpu);
    if (flags) return flags;
    const value = registerValue(register);
    const isStackPointer = STACK_POINTERS.includes(register.name.toLowerCase());
    if (value === null || isStackPointer) return null;
    return valuePlace(register, loaded) ?? notablePointer(value, context);
  };
}

/** `PF parity even, IF interrupts on` */
function flagWords(register: Register, cpu: Cpu): string | null {
  const flags = decodeFlags(register, cpu);
  if (flags === null) return null;
  return flags.map(({ name, words }) => `${name} ${words}`).join(", ") || "no flag is set";
}
