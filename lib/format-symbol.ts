import { shortenFunction } from "@/lib/report/frames/shorten-function";
import { type SymbolParts, splitSymbol } from "@/lib/report/symbol";

/** A symbol in the parts that a list sets apart; only `name` is never empty. */
export type SymbolText = {
  /** "Render.dll", where the symbol says both module and function. */
  module: string | null;
  /** The function in the length in which people say it; the module where no function is known. */
  name: string;
  /** "mesh.cpp:94", ":94", "+0x1f": where in it. */
  place: string | null;
};

/** No row shows more of a symbol, and shortening a hostile megabyte takes minutes. */
const READ = 4096;

/** `Render!Mesh<Vertex>::draw(94)` as `Render`, `Mesh<…>::draw`, `:94`; a blank symbol is `(no symbol)`. */
export function formatSymbol(symbol: string): SymbolText {
  const whole = symbol.trim() || "(no symbol)";
  const read = whole.length > READ ? `${whole.slice(0, READ)}…` : whole;
  const parts = splitSymbol(read);
  const module = parts.function ? parts.module : null;
  const name = parts.function ? shortenFunction(parts.function) : (parts.module ?? read);
  // An address in no module is its own name.
  const isNamed = parts.function !== null || parts.module !== null;
  return { module, name, place: isNamed ? formatPlace(parts) : null };
}

function formatPlace({ file, line, column, offset }: SymbolParts): string | null {
  if (line !== null) return `${file ? fileName(file) : ""}:${formatLine(line, column)}`;
  if (offset === null) return null;
  return offset.startsWith("0x") && !offset.includes(" ") ? `+${offset}` : ` ${offset}`;
}

/** `94`, or `32:4` with the column that scripts say; "" where no line is known. */
export function formatLine(line: number | null, column: number | null): string {
  if (line === null) return "";
  return column === null ? String(line) : `${line}:${column}`;
}

/** `mesh.cpp:238`, `app.js:32:4`; a file without a line stands alone. */
export function formatSource(file: string, line: number | null, column: number | null): string {
  return line === null ? file : `${file}:${formatLine(line, column)}`;
}

/** The last part of a Windows or POSIX path. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1) || path;
}
