import { Prisma } from "@/lib/generated/prisma/client";
import type { Selection } from "@/lib/queries/selection";

/** The bars of a trend, all of one length; they begin at `origin`. */
export type TrendBars = {
  origin: Date;
  milliseconds: number;
  count: number;
  /** Whether each is of whole days of UTC, so that it is added up from daily rollups. */
  ofDays: boolean;
};

/** The reports of one thing in one bar. */
export type BarCount = { id: string; start: Date; reports: number };

const MOST_BARS = 24;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** At most 24 bars over the selected period, or over all time since `first`. */
export function trendBars({ from, to }: Selection, first: Date): TrendBars {
  const begin = (from ?? first).getTime();
  const ofDays = to.getTime() - begin > (MOST_BARS / 2) * DAY;
  const unit = ofDays ? DAY : HOUR;
  const origin = Math.floor(begin / unit) * unit;
  const units = Math.max(1, Math.ceil((to.getTime() - origin) / unit));
  const unitsOfBar = Math.ceil(units / MOST_BARS);
  return {
    origin: new Date(origin),
    milliseconds: unitsOfBar * unit,
    count: Math.ceil(units / unitsOfBar),
    ofDays,
  };
}

/** When the bar of a moment begins. date_bin, because width_bucket needs numbers and twice the time. */
export function barStart({ origin, milliseconds }: TrendBars, moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    date_bin(${milliseconds} * interval '1 millisecond', ${moment}, ${origin}::timestamptz)`;
}

/** The reports in each bar, oldest first, by the id of what they are of. */
export function intoTrends(bars: TrendBars, counts: BarCount[]): Map<string, number[]> {
  const trends = new Map<string, number[]>();
  for (const { id, start, reports } of counts) {
    const trend = trends.get(id) ?? Array.from({ length: bars.count }, () => 0);
    trends.set(id, trend);
    const place = Math.round((start.getTime() - bars.origin.getTime()) / bars.milliseconds);
    // What is counted since the page was asked for belongs to its last bar.
    const bar = Math.min(Math.max(place, 0), bars.count - 1);
    trend[bar] = (trend[bar] ?? 0) + reports;
  }
  return trends;
}
