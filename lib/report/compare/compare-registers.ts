import { ModuleMap } from "@/lib/report/modules/module-map";
import { groupRegisters } from "@/lib/report/register-groups";
import { registerValue } from "@/lib/report/registers/register-value";
import { valuePlace } from "@/lib/report/registers/value-place";
import type { Register, ReportModel } from "@/lib/report/report";

/** A register of two reports; null on the side that has no such register. */
export interface ComparedRegister {
  name: string;
  a: RegisterSide | null;
  b: RegisterSide | null;
  same: boolean;
}

interface RegisterSide {
  value: string;
  /** `Render+0x1c`, where it points into a module. */
  place: string | null;
}

type Report = Pick<ReportModel, "exception" | "modules">;

/** More than any processor has. */
const MOST = 1_000;

/**
 * Compares registers by their names, in the order in which people read them. Two that point to the
 * same place in a module are the same: each process has its modules at other addresses.
 */
export function compareRegisters(a: Report, b: Report): ComparedRegister[] {
  const [inA, inB] = [sidesOf(a), sidesOf(b)];
  return namesOf([...registersOf(a), ...registersOf(b)]).map((name) => {
    const [one, other] = [inA.get(name) ?? null, inB.get(name) ?? null];
    return { name, a: one, b: other, same: one !== null && other !== null && isSame(one, other) };
  });
}

function registersOf({ exception }: Report): Register[] {
  return (exception?.registers ?? []).slice(0, MOST);
}

function sidesOf(report: Report): Map<string, RegisterSide> {
  const modules = new ModuleMap(report.modules);
  return new Map(
    registersOf(report).map((register) => [
      register.name.toLowerCase(),
      { value: register.value, place: valuePlace(register, modules) },
    ]),
  );
}

/** Without the set of the other processor mode, which is 0 in all reports that carry it. */
function namesOf(registers: Register[]): string[] {
  const { groups } = groupRegisters(registers);
  const names = groups.flatMap((group) => group.registers).map(({ name }) => name.toLowerCase());
  return [...new Set(names)];
}

function isSame(a: RegisterSide, b: RegisterSide): boolean {
  if (a.place !== null && a.place === b.place) return true;
  const [inA, inB] = [a, b].map(({ value }) => registerValue({ name: "", value }));
  return inA === null || inB === null ? a.value === b.value : inA === inB;
}
