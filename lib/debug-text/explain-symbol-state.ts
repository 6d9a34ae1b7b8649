import type { Outcome } from "@/lib/debug-text/explain-result";

/** What dbghelp and `lm` say of a file or a module, and what that means to the reader. */
const STATES: [pattern: RegExp, outcome: Outcome][] = [
  [/^(?:OK|Mapped image memory)$/, { words: "found", fine: true }],
  [/\b(?:mis|un)matched\b/, { words: "the symbols belong to another build", fine: false }],
  [/^E_PDB_CORRUPT|^dia error/, { words: "the symbol file is damaged", fine: false }],
  [/^no symbols|could not be loaded/, { words: "no symbols loaded", fine: false }],
  [/^export symbols/, { words: "only the names that the module exports", fine: false }],
  [/\bsymbols\b/i, { words: "symbols loaded", fine: true }],
];

const MISS = /\b(?:not found|not ready|missing|denied|couldn't|unable to|failed)\b/i;

/** The final word on a file or module; null for what is none, such as a miss in one of its places. */
export function explainSymbolState(state: string): Outcome | null {
  return STATES.find(([pattern]) => pattern.test(state))?.[1] ?? null;
}

/** `file not found`, `Couldn't map image from disk`: one place did not have it. */
export function isMiss(state: string): boolean {
  return MISS.test(state);
}
