import type { LineRange } from "@/lib/debug-text/line-ranges";

/** The lines that the end of an address names: `#L120`, `#L120-L140`, `#L140-120`; else null. */
export function parseLineHash(hash: string): LineRange | null {
  const [, first, last] = /^#L(\d{1,9})(?:-L?(\d{1,9}))?$/.exec(hash) ?? [];
  if (first === undefined) return null;
  const ends = [Number(first), Number(last ?? first)];
  const range = { firstLine: Math.min(...ends), lastLine: Math.max(...ends) };
  return range.firstLine > 0 ? range : null;
}

/** `#L120` for one line, `#L120-L140` for several. */
export function lineHash({ firstLine, lastLine }: LineRange): string {
  return firstLine === lastLine ? `#L${firstLine}` : `#L${firstLine}-L${lastLine}`;
}
