import type { Variable } from "@/lib/report/report";

/** An argument or a local in the parts of a table's row; each is null where the report has none. */
export interface ReadVariable {
  /** `wchar_t **` */
  type: string | null;
  /** `argv` */
  name: string | null;
  /** As received: `0n2`, `0x00597e98`. */
  value: string | null;
  /** The value as people read it, where that differs: `2` for `0n2`. */
  reading: string | null;
}

/** Words that end a type and name nothing: `unsigned int` has no name. */
const TYPE_WORDS =
  /^(?:void|bool|char|short|int|long|float|double|signed|unsigned|const|volatile|auto|wchar_t|size_t|string|byte|object|__int\d+|u?int\d+_t|char(?:8|16|32)_t)$/;

/** `int argc`, `wchar_t ** argv`, `class std::vector<int> *items`, `char buffer[16]` */
const DECLARATION = /^(.*[\s*&>\])])([A-Za-z_$][\w$]*)((?:\[\d*\])*)$/s;

/** Longer ones are shown whole, without a name set apart. */
const LONGEST = 4096;

/** Splits `wchar_t ** argv` into type and name, and reads the numbers of WinDbg. */
export function readVariable({ variable, value }: Variable): ReadVariable {
  return { ...splitDeclaration(variable?.trim() ?? ""), value, reading: readValue(value) };
}

function splitDeclaration(text: string): Pick<ReadVariable, "type" | "name"> {
  if (text === "") return { type: null, name: null };
  const [, type = "", name = "", array = ""] =
    text.length > LONGEST ? [] : (DECLARATION.exec(text) ?? []);
  if (name && !TYPE_WORDS.test(name)) return { type: (type.trim() + array).trim() || null, name };
  return /^[A-Za-z_$][\w$]*$/.test(text) && !TYPE_WORDS.test(text)
    ? { type: null, name: text }
    : { type: text, name: null };
}

/**
 * WinDbg's numbers say their base: `0n2` is decimal, `0y101` binary, `0t17` octal. What stands behind
 * stays: `0n65 'A'`. Hex and everything else reads as it is.
 */
const PREFIXED = /^(-?)0([nyt])(-?)(\d{1,64})(?![\w.])/;
const PREFIXES: Readonly<Record<string, string>> = { y: "0b", t: "0o" };

function readValue(value: string | null): string | null {
  const [all, sign = "", base = "", inner = "", digits = ""] = PREFIXED.exec(value ?? "") ?? [];
  if (!all || value === null) return null;
  const prefix = PREFIXES[base] ?? "";
  if ((base === "y" && /[^01]/.test(digits)) || (base === "t" && /[89]/.test(digits))) return null;
  return `${sign}${inner}${BigInt(prefix + digits)}${value.slice(all.length)}`;
}
