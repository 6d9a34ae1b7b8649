import "server-only";
import { db } from "@/lib/db";
import type { Split } from "@/lib/filters";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Selection } from "@/lib/queries/selection";
import { asTime, bucketOfHour } from "@/lib/queries/volume/buckets";
import { hourlyBy, named } from "@/lib/queries/volume/hourly-by";
import type { VolumePlan } from "@/lib/queries/volume/plan-volume";
import { NAMED_SERIES, type SeriesRow } from "@/lib/queries/volume/to-series";

/** The selected reports in the buckets of the plan: the biggest series, and one row for all others. */
export function countSeries(
  selection: Selection,
  plan: VolumePlan,
  split: Split,
): Promise<SeriesRow[]> {
  return db.$queryRaw<SeriesRow[]>`
    with hourly as materialized (
      select * from ${hourlyBy(split, selection, plan)}
    ),
    totals as (
      select database_id, id, sum(reports) as reports from hourly group by database_id, id
    ),
    named as (${named(split)}),
    summed as (
      select *, sum(reports) over (partition by key) as of_key from named
    ),
    placed as materialized (
      select database_id, id, key, left(min(name) over (partition by key), ${LONGEST_NAME}::int) as name,
        dense_rank() over (order by of_key desc, key)::int as place
      from summed
    ),
    -- Only those that are shown are looked up, for the planner cannot know how many there are.
    shown as materialized (
      select * from placed where place <= ${NAMED_SERIES}::int
    ),
    by_hour as materialized (
      select coalesce(s.place, ${NAMED_SERIES + 1}::int) as place, h.hour, sum(h.reports) as reports
      from hourly h
      left join shown s on s.database_id = h.database_id and s.id = h.id
      group by 1, 2
    ),
    -- The calendar of a zone is dear: each hour is looked up in it once.
    bucket as materialized (
      select hour, ${bucketOfHour(plan, selection.timeZone)} as start
      from (select distinct hour from by_hour) hours
    ),
    by_bucket as (
      select place, start, sum(reports)::int as reports
      from by_hour join bucket using (hour) group by 1, 2
    )
    select s.key, s.name, (select coalesce(max(place), 0) from placed) as names,
      array_agg(${asTime(Prisma.sql`b.start`)}) as starts, array_agg(b.reports) as counts
    from by_bucket b
    left join (select distinct place, key, name from shown) s on s.place = b.place
    group by b.place, s.key, s.name
    order by b.place`;
}

/** Names of groups have no end, and each is sent to the browser for the bubbles of the chart. */
const LONGEST_NAME = 300;
