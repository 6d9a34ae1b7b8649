import { ceilHour } from "@/lib/filters";
import type { Selection } from "@/lib/queries/selection";
import { daysBefore, startOfDay } from "@/lib/time-zone";

const DAY = 86_400_000;

type Bounds = { from: Date; to: Date };

/** The selection in the period that it is compared with; null for all time. */
export function selectionBefore(selection: Selection): Selection | null {
  const before = periodBefore(selection);
  return before && { ...selection, ...before, ongoing: false };
}

/**
 * The period that the selected one is compared with; null for all time. Where that begins with a day
 * of the viewer's, it is as many days earlier, and its last day ends at the same hour: a morning is
 * compared with a morning. Any other is the one of the same length just before.
 */
export function periodBefore({
  from,
  to,
  timeZone,
}: Pick<Selection, "from" | "to" | "timeZone">): Bounds | null {
  if (!from) return null;
  // What is counted by the hour cannot be cut within one.
  const end = ceilHour(to);
  const midnight = startOfDay(from, timeZone);
  if (ceilHour(midnight).getTime() !== from.getTime()) {
    return { from: new Date(from.getTime() * 2 - end.getTime()), to: from };
  }

  // In zones that are off by part of an hour, a day is counted from the full hour after midnight.
  const late = from.getTime() - midnight.getTime();
  const lastDay = startOfDay(new Date(end.getTime() - late - 1), timeZone);
  const days = Math.round((lastDay.getTime() - midnight.getTime()) / DAY) + 1;
  return {
    from: ceilHour(startOfDay(from, timeZone, days)),
    to: ceilHour(daysBefore(end, timeZone, days)),
  };
}
