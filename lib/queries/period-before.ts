import { ceilHour } from "@/lib/hour";
import type { Selection } from "@/lib/queries/selection";
import { daysBefore, startOfDay } from "@/lib/time-zone";

const DAY = 86_400_000;

/**
 * The selection in the period that its own is compared with; null for all time. A period that begins
 * with a day of the viewer's is compared with as many days before, of which the last one ends at the
 * same hour: a morning with a morning. Any other is compared with one of its length just before.
 */
export function periodBefore<Given extends Period>(selection: Given): Given | null {
  const before = boundsBefore(selection);
  return before && { ...selection, ...before, ongoing: false };
}

type Period = Pick<Selection, "from" | "to" | "timeZone" | "ongoing">;

function boundsBefore({ from, to, timeZone }: Period): { from: Date; to: Date } | null {
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
