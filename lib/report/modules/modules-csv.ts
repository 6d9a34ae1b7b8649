import type { DescribedModule } from "@/lib/report/modules/describe-modules";

type Column = [name: string, cell: (described: DescribedModule) => string | number | null];

const COLUMNS: readonly Column[] = [
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

/** The modules as CSV after RFC 4180, with a line of names; "" when there are none. */
export function modulesCsv(modules: readonly DescribedModule[]): string {
  if (modules.length === 0) return "";
  const names = COLUMNS.map(([name]) => name);
  const rows = modules.map((described) => COLUMNS.map(([, cell]) => field(cell(described))));
  return [names, ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, see OWASP "CSV Injection". */
function field(value: string | number | null): string {
  const text = String(value ?? "").replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
