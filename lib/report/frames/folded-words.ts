import { formatCount } from "@/lib/format";
import type { StackRow } from "@/lib/report/frames/fold";

const NAMED = 3;

/**
 * What a folded row says: `6 frames in ntdll, kernel32`, `the 2 frames above, × 1,842`.
 * @param oldestFirst the rows are shown from the outermost on: what a recursion repeats is below it
 */
export function foldedWords(
  row: Exclude<StackRow, { kind: "frame" }>,
  oldestFirst = false,
): string {
  if (row.kind === "recursion") {
    const repeated = row.period === 1 ? "the frame" : `the ${row.period} frames`;
    return `${repeated} ${oldestFirst ? "below" : "above"}, × ${formatCount(row.times)}`;
  }
  const frames = `${formatCount(row.count)} frames`;
  if (row.modules.length === 0) return frames;
  const named = row.modules.slice(0, NAMED).join(", ");
  const more = row.modules.length - NAMED;
  return `${frames} in ${named}${more > 0 ? ` and ${more} more` : ""}`;
}
