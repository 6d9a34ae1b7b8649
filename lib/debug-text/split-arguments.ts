import type { Variable } from "@/lib/report/report";

export interface Called {
  function: string;
  arguments: Variable[];
}

const OPENING = "([{<";
const CLOSING = ")]}>";

/**
 * Splits `wmain(int argc = 0n2, wchar_t ** argv = 0x00597e98)` into the function and what it was
 * called with. A list of types alone, as in `Main(System.String[])`, belongs to the name.
 */
export function splitArguments(called: string): Called {
  const open = called.endsWith(")") ? openingOf(called) : -1;
  const name = called.slice(0, Math.max(0, open));
  if (name === "" || name.endsWith("operator")) return { function: called, arguments: [] };
  const list = called.slice(open + 1, -1);
  if (list === "" || list === "void") return { function: name, arguments: [] };
  const variables = splitList(list).map(readVariable);
  const valued = variables.some(({ value }) => value !== null);
  return valued ? { function: name, arguments: variables } : { function: called, arguments: [] };
}

/** `wchar_t ** argv = 0x00597e98` */
export function readVariable(text: string): Variable {
  const at = text.indexOf(" = ");
  if (at === -1) return { variable: text.trim(), value: null };
  return { variable: text.slice(0, at).trim(), value: text.slice(at + 3).trim() };
}

/** Where the parenthesis that the text ends with was opened, or -1; those in quotes do not count. */
function openingOf(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === ")") depth++;
    if (character === "(" && --depth === 0) return at;
  }
  return -1;
}

/** Splits at the commas that are in no brackets and no quotes. */
function splitList(list: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const character = list.charAt(at);
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (OPENING.includes(character)) depth++;
    if (CLOSING.includes(character)) depth--;
    if (character !== "," || depth > 0) continue;
    items.push(list.slice(start, at));
    start = at + 1;
  }
  return [...items, list.slice(start)];
}
