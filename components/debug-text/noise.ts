import type { LineRange } from "@/lib/debug-text/line-ranges";

/**
 * What of the noise is hidden: all of it but the run with the line that the address leads to. Line 1
 * is where every page begins, so noise that is nothing but line 1 stays.
 */
export function hiddenNoise(noise: readonly LineRange[], line: number): LineRange[] {
  return noise.filter(
    ({ firstLine, lastLine }) =>
      lastLine > 1 && (line === 1 || line < firstLine || line > lastLine),
  );
}

export function countLines(ranges: readonly LineRange[]): number {
  return ranges.reduce((sum, { firstLine, lastLine }) => sum + lastLine - firstLine + 1, 0);
}
