import type { Selection } from "@/lib/queries/selection";

const HOUR = 3_600_000;

/** The period of the same length just before the selected one; null for all time. */
export function periodBefore({ from, to }: Selection): { from: Date; to: Date } | null {
  if (!from) return null;
  // As long to the hour: what is counted by the hour cannot be cut within one.
  const length = Math.round((to.getTime() - from.getTime()) / HOUR) * HOUR;
  return { from: new Date(from.getTime() - length), to: from };
}
