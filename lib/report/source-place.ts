/** Where in a source file. Lines are counted from 1; only scripts say the column. */
export interface LineColumn {
  line: number;
  column: number | null;
}

/** A file and where in it, each null where nothing says it. */
export interface SourcePlace {
  file: string | null;
  line: number | null;
  column: number | null;
}

const NOWHERE: SourcePlace = { file: null, line: null, column: null };

/** `32`, `32:4`: numbers that read back as the same text, so that `007` is none. */
const LINE_COLUMN = /^(0|[1-9]\d{0,8})(?::(0|[1-9]\d{0,8}))?$/;
/** `app.js:32:4`, `https://reef.example/app.js:32:4` */
const FILE_ENDING = /(?<=.):((?:0|[1-9]\d{0,8}):(?:0|[1-9]\d{0,8}))$/s;

/** Reads `32` or `32:4`; null for any other text. */
export function readLineColumn(text: string): LineColumn | null {
  const [, line, column] = LINE_COLUMN.exec(text) ?? [];
  if (line === undefined) return null;
  return { line: Number(line), column: column === undefined ? null : Number(column) };
}

/**
 * Joins what the parts of a frame say of its place, the surest first: its line, the end of its file's
 * text (`app.js:32:4`), its symbol. A column counts only for the line that it was said with.
 */
export function joinPlace(
  file: string | null,
  at: LineColumn | null,
  symbol: Pick<SourcePlace, "file" | "line" | "column"> = NOWHERE,
): SourcePlace {
  const ending = FILE_ENDING.exec(file ?? "");
  const named = ending && readLineColumn(ending[1] ?? "");
  // A file that ends otherwise than its line says is kept as it is: neither may be lost.
  const agrees = named !== null && (at === null || isSame(at, named));
  const bare = agrees ? (file?.slice(0, ending?.index) ?? null) : file;
  const said = [at, agrees ? named : null, symbol];
  const line = said.find((place) => place?.line != null)?.line ?? null;
  const exact = said.find((place) => place?.line === line && place?.column != null);
  return { file: bare ?? symbol.file, line, column: exact?.column ?? null };
}

function isSame(at: LineColumn, other: LineColumn): boolean {
  return at.line === other.line && (at.column === null || at.column === other.column);
}
