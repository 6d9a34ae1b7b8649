import type { Selection } from "@/lib/queries/selection";

export type Between = { from: Date | null; to: Date | null };

const DAY = 86_400_000;

/** The whole days of UTC in a period, and the hours before and behind them; `to` is exclusive. */
export function cutPeriod({ from, to, ongoing }: Pick<Selection, "from" | "to" | "ongoing">): {
  days: Between | null;
  hours: Between[];
} {
  const first = from && new Date(Math.ceil(from.getTime() / DAY) * DAY);
  // Nothing is received later than now: today counts as whole.
  const end = ongoing ? null : new Date(Math.floor(to.getTime() / DAY) * DAY);
  const hasDays = first === null || first < (end ?? to);
  if (!hasDays) return { days: null, hours: [{ from, to: ongoing ? null : to }] };
  const hours: Between[] = [
    { from, to: first },
    { from: end, to },
  ];
  return {
    days: { from: first, to: end },
    hours: hours.filter(({ from: low, to: high }) => low !== null && high !== null && low < high),
  };
}
