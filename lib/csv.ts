/** A column of a table: its name, which may come from outside, and what stands in it for a row. */
export type CsvColumn<Row> = [
  name: string,
  cell: (row: Row) => string | number | Date | null | undefined,
];

/** The rows as CSV after RFC 4180, with a line of names; times are ISO 8601. */
export function formatCsv<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): string {
  const names = columns.map(([name]) => field(name));
  const cells = Array.from(rows, (row) => columns.map(([, cell]) => field(cell(row))));
  return [names, ...cells].map((line) => `${line.join(",")}\r\n`).join("");
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, see OWASP "CSV Injection". */
function field(value: string | number | Date | null | undefined): string {
  if (typeof value === "number") return String(value);
  const text = value instanceof Date ? value.toISOString() : (value ?? "");
  const disarmed = text.replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(disarmed) ? `"${disarmed.replaceAll('"', '""')}"` : disarmed;
}
