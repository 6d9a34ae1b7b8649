import { type CsvColumn, formatCsv } from "@/lib/csv";
import type { DescribedModule } from "@/lib/report/modules/describe-modules";

const COLUMNS: readonly CsvColumn<DescribedModule>[] = [
  ["name", ({ module }) => module.name],
  ["kind", ({ kind }) => kind],
  ["file version", ({ module }) => module.fileVersion],
  ["product version", ({ module }) => module.productVersion],
  ["symbols", ({ symbols }) => symbols],
  ["symbols as received", ({ module }) => module.symbolsLoaded],
  ["address", ({ module }) => module.address],
  ["path", ({ module }) => module.path],
  ["built", ({ module }) => module.timestamp],
  ["checksum", ({ module }) => module.checksum],
  ["debug GUID", ({ module }) => module.debugGuid],
  ["loaded as number", ({ module }) => module.order],
];

/** The modules as CSV, with a line of names; "" when there are none. */
export function modulesCsv(modules: readonly DescribedModule[]): string {
  return modules.length === 0 ? "" : formatCsv(COLUMNS, modules);
}
