import { type CsvCell, csvLine } from "@/lib/csv";

/** What stands in one column of an exported row. */
export type ExportCell = Exclude<CsvCell, undefined> | readonly (string | number)[];

/** A column of an export: its name in small letters, and what stands in it for a row. */
export type ExportColumn<Row> = [name: string, cell: (row: Row) => ExportCell];

/** A column for each field of a row, in this order: a field that a list learns asks for its name. */
export function columnsOf<Row extends { [Field in keyof Row]: ExportCell }>(
  names: {
    [Field in keyof Row]: string;
  },
): ExportColumn<Row>[] {
  const columns: ExportColumn<Row>[] = [];
  for (const field in names) columns.push([names[field], (row) => row[field]]);
  return columns;
}

/** How rows become a file, one by one. */
export type ExportFormat = {
  /** Of the file's name. */
  ending: string;
  type: string;
  head: (names: string[]) => string;
  row: (names: string[], cells: ExportCell[]) => string;
  /** Stands behind the last row of a file that has them all. */
  end: (rows: number) => string;
};

const FORMATS = {
  /** As lib/csv.ts has it; several values of one column are parted by spaces or commas. */
  csv: {
    ending: "csv",
    type: "text/csv; charset=utf-8",
    head: csvLine,
    row: (_, cells) => csvLine(cells.map(toCsvCell)),
    end: () => "",
  },
  /**
   * A JSON object a line, its keys the names with `_` for spaces. The last line is
   * `{"complete":true,"rows":2}`: a file without it was cut off.
   */
  ndjson: {
    ending: "ndjson",
    type: "application/x-ndjson; charset=utf-8",
    head: () => "",
    row: (names, cells) =>
      jsonLine(Object.fromEntries(names.map((name, at) => [toKey(name), cells[at]]))),
    end: (rows) => jsonLine({ complete: true, rows }),
  },
} satisfies Record<string, ExportFormat>;

/** The format of an address; CSV when it names none that there is. */
export function exportFormat(name: string | null): ExportFormat {
  return name === "ndjson" ? FORMATS.ndjson : FORMATS.csv;
}

function toCsvCell(cell: ExportCell): CsvCell {
  if (!isList(cell)) return cell;
  return cell.join(cell.every((value) => typeof value === "number") ? " " : ", ");
}

/** Array.isArray does not know lists that are only read. */
function isList(cell: ExportCell): cell is readonly (string | number)[] {
  return Array.isArray(cell);
}

function toKey(name: string): string {
  return name.replaceAll(" ", "_");
}

function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
