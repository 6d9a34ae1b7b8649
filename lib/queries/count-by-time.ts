import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Selection, selectedRollups } from "@/lib/queries/selection";

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

export type VolumeSeries = { name: string; counts: number[]; total: number };

type Options = { groupId?: bigint; now: Date };
type BucketRow = { start: Date };
type CountRow = { start: Date; name: string; reports: number };

const NAMED_SERIES = 6;
const DAY = 86_400_000;

/** Counts the selected reports by BugSplat's clock, in buckets that fit the length of the period. */
export async function countByTime(selection: Selection, options: Options): Promise<Volume> {
  const from = selection.from ?? (await firstHour(selection, options.groupId)) ?? options.now;
  const unit = unitFor(selection.to.getTime() - from.getTime());
  const [buckets, counts] = await Promise.all([
    listBuckets(unit, from, selection),
    listCounts(unit, selection, options.groupId),
  ]);
  const series = intoSeries(buckets, counts);
  return {
    unit,
    buckets,
    series,
    total: series.reduce((sum, { total }) => sum + total, 0),
    lastIsIncomplete: selection.to >= options.now,
  };
}

function unitFor(milliseconds: number): TimeUnit {
  if (milliseconds <= 7.05 * DAY) return "hour";
  return milliseconds <= 120 * DAY ? "day" : "week";
}

async function firstHour(selection: Selection, groupId?: bigint): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ hour: Date | null }[]>`
    select min(hour) as hour from hourly_rollups
    where ${selectedRollups(selection)} and ${ofGroup(groupId)}`;
  return row?.hour ?? null;
}

async function listBuckets(
  unit: TimeUnit,
  from: Date,
  { to, timeZone }: Selection,
): Promise<Date[]> {
  const rows = await db.$queryRaw<BucketRow[]>`
    select bucket at time zone ${timeZone} as start
    from generate_series(
      date_trunc(${unit}, ${from}::timestamptz at time zone ${timeZone}),
      (${to}::timestamptz - interval '1 millisecond') at time zone ${timeZone},
      ('1 ' || ${unit})::interval
    ) as bucket`;
  return rows.map(({ start }) => start);
}

function listCounts(unit: TimeUnit, selection: Selection, groupId?: bigint): Promise<CountRow[]> {
  return db.$queryRaw<CountRow[]>`
    select
      counted.bucket at time zone ${selection.timeZone} as start, v.name,
      sum(counted.reports)::int as reports
    from (
      select database_id, version_id, sum(report_count) as reports,
        date_trunc(${unit}, hour at time zone ${selection.timeZone}) as bucket
      from hourly_rollups
      where ${selectedRollups(selection)} and ${ofGroup(groupId)}
      group by database_id, version_id, bucket
    ) counted
    join versions v on v.database_id = counted.database_id and v.id = counted.version_id
    group by counted.bucket, v.name`;
}

function ofGroup(groupId?: bigint): Prisma.Sql {
  return groupId === undefined ? Prisma.sql`true` : Prisma.sql`group_id = ${groupId}`;
}

function intoSeries(buckets: Date[], rows: CountRow[]): VolumeSeries[] {
  const place = new Map(buckets.map((start, index) => [start.getTime(), index]));
  const byName = new Map<string, VolumeSeries>();
  const seriesOf = (name: string) => {
    const series = byName.get(name) ?? { name, counts: buckets.map(() => 0), total: 0 };
    byName.set(name, series);
    return series;
  };
  const add = (series: VolumeSeries, index: number, reports: number) => {
    series.counts[index] = (series.counts[index] ?? 0) + reports;
    series.total += reports;
  };

  for (const { start, name, reports } of rows) {
    const index = place.get(start.getTime());
    if (index !== undefined) add(seriesOf(name), index, reports);
  }
  const ordered = [...byName.values()].sort((a, b) => b.total - a.total);
  const rest = ordered.slice(NAMED_SERIES);
  if (rest.length === 0) return ordered;
  const other: VolumeSeries = { name: "other", counts: buckets.map(() => 0), total: 0 };
  for (const { counts } of rest) {
    for (const [index, reports] of counts.entries()) add(other, index, reports);
  }
  return [...ordered.slice(0, NAMED_SERIES), other];
}
