import type { Selection } from "@/lib/queries/selection";

const HOUR = 3_600_000;

/** The selection in the period of the same length just before; null for all time. */
export function periodBefore(selection: Selection): Selection | null {
  const { from, to } = selection;
  if (!from) return null;
  // As long to the hour: what is counted by the hour cannot be cut within one.
  const length = Math.round((to.getTime() - from.getTime()) / HOUR) * HOUR;
  return { ...selection, from: new Date(from.getTime() - length), to: from, ongoing: false };
}
