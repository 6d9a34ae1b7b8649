import { splitSymbol } from "@/lib/report/symbol";

/** A symbol in the parts that a list sets apart; only `name` is never empty. */
export type SymbolText = {
  /** "Render.dll", where the symbol says both module and function. */
  module: string | null;
  /** The function with its template arguments shortened; the module where no function is known. */
  name: string;
  /** "mesh.cpp:94", ":94", "+0x1f": where in it. */
  place: string | null;
};

/** `Render!Mesh<Vertex>::draw(94)` as `Render`, `Mesh<…>::draw`, `:94`. */
export function formatSymbol(symbol: string): SymbolText {
  const parts = splitSymbol(symbol);
  const module = parts.function ? parts.module : null;
  const name = parts.function ? shortenTemplates(parts.function) : (parts.module ?? symbol);
  return { module, name, place: formatPlace(parts) };
}

function formatPlace({ file, line, offset }: ReturnType<typeof splitSymbol>): string | null {
  if (line !== null) return `${file ? fileName(file) : ""}:${line}`;
  if (offset === null) return null;
  return offset.startsWith("0x") && !offset.includes(" ") ? `+${offset}` : ` ${offset}`;
}

/** The last part of a Windows or POSIX path. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1) || path;
}

/**
 * `std::vector<std::pair<int, int>>::at` as `std::vector<…>::at`. What is not a list of template
 * arguments stays: `operator<<`, `<lambda_1>::operator()`, `Context.<anonymous>`.
 */
export function shortenTemplates(name: string): string {
  let short = "";
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    const operator = depth === 0 ? operatorAt(name, at) : "";
    if (operator) {
      short += operator;
      at += operator.length - 1;
    } else if (
      name[at] === "<" &&
      (depth > 0 || /(?:[\w$]|operator\W{1,3})$/.test(name.slice(Math.max(0, at - 12), at)))
    ) {
      if (depth++ === 0) short += "<…";
    } else if (name[at] === ">" && depth > 0) {
      if (--depth === 0) short += ">";
    } else if (depth === 0) {
      short += name[at];
    }
  }
  return depth === 0 ? short : name;
}

const OPERATOR = /\boperator(?:<=>|<<=|>>=|->\*|<<|>>|<=|>=|->|<|>)/y;

/** The operator whose name begins here and has angle brackets that are no template's; else "". */
function operatorAt(name: string, at: number): string {
  OPERATOR.lastIndex = at;
  return OPERATOR.exec(name)?.[0] ?? "";
}
