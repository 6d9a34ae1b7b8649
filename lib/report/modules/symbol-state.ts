/** Whether functions of a module can be named: "unknown" where a report does not say. */
export type SymbolState = "loaded" | "exports only" | "missing" | "not needed" | "unknown";

/** What debuggers print for a module's symbols, the first that fits. cdb's `lm`; stackwalk JSON. */
const STATES: readonly [SymbolState, RegExp][] = [
  [
    "missing",
    /not found|missing|no symbols|mismatch|unmatched|\bfailed\b|\berror\b|^(?:false|no)$/i,
  ],
  ["exports only", /\bexport/i],
  [
    "loaded",
    /\bpdb\b|\bdwarf\b|\bdsym\b|private|public|\bloaded\b|\bsym(?:bols)?\b|^(?:true|yes)$/i,
  ],
  ["not needed", /\bdeferred\b/i],
];

/** `private pdb symbols` is "loaded"; `deferred` is "not needed": no frame of the module was shown. */
export function symbolState(symbolsLoaded: string | null): SymbolState {
  const text = (symbolsLoaded ?? "").slice(0, 200);
  return STATES.find(([, pattern]) => pattern.test(text))?.[0] ?? "unknown";
}
