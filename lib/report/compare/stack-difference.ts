import type { AlignedRow } from "@/lib/report/compare/align-stacks";

/** How many frames of two stacks are in which relation; a frame that moved counts once. */
export interface StackDifference {
  same: number;
  changed: number;
  added: number;
  removed: number;
  moved: number;
}

export function countDifferences(rows: readonly AlignedRow[]): StackDifference {
  const counts = { same: 0, changed: 0, added: 0, removed: 0, moved: 0 };
  for (const { kind, b } of rows) if (kind !== "moved" || b === null) counts[kind] += 1;
  return counts;
}
