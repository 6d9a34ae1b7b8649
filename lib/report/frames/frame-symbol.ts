import type { Frame } from "@/lib/report/report";

export type NamedFrame = Pick<Frame, "module" | "function">;

/** `module!function`, or the one of them that is known; null for a frame that names neither. */
export function frameSymbol({ module, function: called }: NamedFrame): string | null {
  return [module, called].filter(Boolean).join("!") || null;
}
