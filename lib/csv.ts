export type CsvCell = string | number | boolean | Date | null | undefined;

/** A column of a table: its name, which may come from outside, and what stands in it for a row. */
export type CsvColumn<Row> = [name: string, cell: (row: Row) => CsvCell];

/** The rows as CSV after RFC 4180, with a line of names; times are ISO 8601. */
export function formatCsv<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): string {
  const lines = [csvLine(columns.map(([name]) => name))];
  for (const row of rows) lines.push(csvLine(columns.map(([, cell]) => cell(row))));
  return lines.join("");
}

/** One line of a table that is written line by line, its end included. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(field).join(",")}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, see OWASP "CSV Injection". */
function field(value: CsvCell): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = value instanceof Date ? value.toISOString() : (value ?? "");
  const disarmed = text.replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(disarmed) ? `"${disarmed.replaceAll('"', '""')}"` : disarmed;
}
