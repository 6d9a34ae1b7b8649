import type { ModuleMap } from "@/lib/report/modules/module-map";
import { registerValue } from "@/lib/report/registers/register-value";
import type { Register } from "@/lib/report/report";

/** `Render+0x1c` for a register that points into a module; null for one that does not. */
export function valuePlace(register: Register, modules: ModuleMap): string | null {
  const value = registerValue(register);
  const place = value === null ? null : modules.at(value);
  return place && `${place.module.name ?? "(no name)"}+0x${place.offset.toString(16)}`;
}
