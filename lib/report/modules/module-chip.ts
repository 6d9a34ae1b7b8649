import type { DescribedModule } from "@/lib/report/modules/describe-modules";

/** What a list of modules can be narrowed to. */
export const MODULE_CHIPS = ["main program", "own", "system", "no symbols"] as const;
export type ModuleChip = (typeof MODULE_CHIPS)[number];

/** Every module is of the kind null. */
export function isOfKind({ kind, symbols }: DescribedModule, chip: ModuleChip | null): boolean {
  if (chip === null) return true;
  return chip === "no symbols" ? symbols === "missing" : kind === chip;
}
