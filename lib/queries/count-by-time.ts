import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { hourlyVersionCounts } from "@/lib/queries/counts";
import type { Selection } from "@/lib/queries/selection";
import { intoSeries, type VolumeSeries } from "@/lib/queries/volume-series";

export type TimeUnit = "hour" | "day" | "week";

/** Reports over time, one series per version: the biggest first, the small ones summed as "other". */
export type Volume = {
  unit: TimeUnit;
  /** Starts of the buckets in the viewer's zone, without holes. */
  buckets: Date[];
  series: VolumeSeries[];
  total: number;
  /** Whether the last bucket is still filling. */
  lastIsIncomplete: boolean;
};

type CountRow = { start: Date; name: string; reports: number };

const DAY = 86_400_000;

/** Counts the selected reports by BugSplat's clock, in buckets that fit the length of the period. */
export async function countByTime(selection: Selection, { now }: { now: Date }): Promise<Volume> {
  const from = selection.from ?? (await firstHour(selection)) ?? now;
  const unit = unitFor(selection.to.getTime() - from.getTime());
  const [buckets, counts] = await Promise.all([
    listBuckets(unit, from, selection),
    listCounts(unit, selection),
  ]);
  const series = intoSeries(buckets, counts);
  return {
    unit,
    buckets,
    series,
    total: series.reduce((sum, { total }) => sum + total, 0),
    lastIsIncomplete: selection.to >= now,
  };
}

/** Weeks beyond four months; 200 years of them still make a chart that a browser can draw. */
function unitFor(milliseconds: number): TimeUnit {
  if (milliseconds <= 7.05 * DAY) return "hour";
  return milliseconds <= 120 * DAY ? "day" : "week";
}

async function firstHour(selection: Selection): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ hour: Date | null }[]>`
    select min(hour) as hour from ${hourlyVersionCounts(selection)}`;
  return row?.hour ?? null;
}

async function listBuckets(unit: TimeUnit, from: Date, selection: Selection): Promise<Date[]> {
  const { to, timeZone } = selection;
  // Days and weeks are steps of the viewer's calendar; hours are steps of time, or the hour that
  // clocks skip or repeat would be counted wrong.
  const rows =
    unit === "hour"
      ? await db.$queryRaw<{ start: Date }[]>`
          select generate_series(
            date_trunc('hour', ${from}::timestamptz, 'UTC'),
            ${to}::timestamptz - interval '1 millisecond', interval '1 hour'
          ) as start`
      : await db.$queryRaw<{ start: Date }[]>`
          select bucket at time zone ${timeZone} as start
          from generate_series(
            date_trunc(${unit}, ${from}::timestamptz at time zone ${timeZone}),
            (${to}::timestamptz - interval '1 millisecond') at time zone ${timeZone},
            ('1 ' || ${unit})::interval
          ) as bucket`;
  return rows.map(({ start }) => start);
}

/** Summed by hour before the hours become days: the calendar of a zone is dear, and hours are few. */
function listCounts(unit: TimeUnit, selection: Selection): Promise<CountRow[]> {
  const start =
    unit === "hour"
      ? Prisma.sql`hour`
      : Prisma.sql`date_trunc(${unit}, hour, ${selection.timeZone})`;
  return db.$queryRaw<CountRow[]>`
    select counted.start, v.name, sum(counted.reports)::int as reports
    from (
      select database_id, version_id, sum(reports) as reports, ${start} as start
      from (
        select database_id, version_id, hour, sum(report_count) as reports
        from ${hourlyVersionCounts(selection)}
        group by database_id, version_id, hour
      ) hourly
      group by 1, 2, 4
    ) counted
    join versions v on v.database_id = counted.database_id and v.id = counted.version_id
    group by counted.start, v.name`;
}
