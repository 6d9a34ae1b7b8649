import type { LineRange } from "@/lib/debug-text/line-ranges";

/**
 * Ranges of lines as few short numbers, for thousands of them go to the browser: of each range the
 * lines since the one before, and how many more lines than one it has.
 */
export type PackedRanges = number[];

/** @param most how many ranges are kept at most; the first ones are */
export function packRanges(ranges: readonly LineRange[], most: number): PackedRanges {
  let end = 0;
  return ranges.slice(0, most).flatMap(({ firstLine, lastLine }) => {
    const packed = [firstLine - end, lastLine - firstLine];
    end = lastLine;
    return packed;
  });
}

export function unpackRanges(packed: PackedRanges): LineRange[] {
  const ranges: LineRange[] = [];
  let end = 0;
  for (let at = 0; at < packed.length; at += 2) {
    const firstLine = end + (packed[at] ?? 0);
    end = firstLine + (packed[at + 1] ?? 0);
    ranges.push({ firstLine, lastLine: end });
  }
  return ranges;
}
