/** What debuggers write where they have no symbols: "file not found", "no symbols". */
const MISSING = /not found|no symbols|none|missing|mismatch|error|^(?:no|false)$/i;

/** Where they have them: "private pdb symbols", "export symbols", "loaded". */
const LOADED = /symbols|pdb|dwarf|dsym|loaded|^(?:yes|true)$/i;

/** A sign for a module's symbols, before the debugger's own word: there, missing or not looked for. */
export function symbolsMark(state: string): "✓" | "✗" | "·" {
  if (MISSING.test(state)) return "✗";
  return LOADED.test(state) ? "✓" : "·";
}
