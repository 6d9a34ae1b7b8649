import { JsonFields } from "@/lib/report/json-fields";
import type { Register } from "@/lib/report/report";

/**
 * The registers of a thread of an `.ips` file: `x` is the list of x0 to x28, every other one has its
 * name. Those that are no numbers are none.
 */
export function readThreadState(value: unknown): Register[] {
  return Object.entries(value ?? {}).flatMap(([name, state]) =>
    Array.isArray(state)
      ? state.flatMap((item, index) => readRegister(`${name}${index}`, item))
      : readRegister(name, state),
  );
}

function readRegister(name: string, state: unknown): Register[] {
  const digits = new JsonFields(state).text("value") ?? "";
  if (!/^\d{1,20}$/.test(digits)) return [];
  return [{ name, value: `0x${BigInt(digits).toString(16).padStart(16, "0")}` }];
}
