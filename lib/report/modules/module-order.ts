import { fileName } from "@/lib/format-symbol";
import { addressRange } from "@/lib/report/modules/address-range";
import type { DescribedModule } from "@/lib/report/modules/describe-modules";
import { versionKey } from "@/lib/report/modules/version-key";
import type { Module } from "@/lib/report/report";

export const MODULE_COLUMNS = ["name", "version", "symbols", "address", "built"] as const;
export type ModuleColumn = (typeof MODULE_COLUMNS)[number];

/** By what a list of modules is sorted. */
export interface ModuleOrder {
  column: ModuleColumn;
  descending: boolean;
}

type Compare = (a: DescribedModule, b: DescribedModule) => number;

const COMPARE: Record<ModuleColumn, Compare> = {
  name: by(({ module }) => moduleName(module).toLowerCase()),
  version: by(({ module }) => versionKey(moduleVersion(module))),
  symbols: by(({ symbols }) => symbols),
  address: by(({ module }) => addressRange(module)?.start ?? -1n),
  built: by(({ module }) => builtAt(module)),
};

/** What to call a module; "" when nothing is known of it. */
export function moduleName({ name, path }: Module): string {
  return name ?? fileName(path ?? "");
}

export function moduleVersion({ fileVersion, productVersion }: Module): string | null {
  return fileVersion ?? productVersion;
}

/** Modules that are equal in the column keep their places. */
export function sortModules(
  modules: readonly DescribedModule[],
  { column, descending }: ModuleOrder,
): DescribedModule[] {
  const compare = COMPARE[column];
  return modules.toSorted(descending ? (a, b) => compare(b, a) : compare);
}

function by(key: (module: DescribedModule) => string | number | bigint): Compare {
  return (a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  };
}

/** `Tue Mar 5 14:02:11 2024`; what is no date comes first. */
function builtAt({ timestamp }: Module): number {
  const time = Date.parse((timestamp ?? "").slice(0, 100));
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}
