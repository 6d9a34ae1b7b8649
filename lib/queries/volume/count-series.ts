import "server-only";
import { db } from "@/lib/db";
import type { Split } from "@/lib/filters";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Selection } from "@/lib/queries/selection";
import { asTime, bucketOfHour } from "@/lib/queries/volume/buckets";
import { hourlyBy, named } from "@/lib/queries/volume/hourly-by";
import type { VolumePlan } from "@/lib/queries/volume/plan-volume";
import { NAMED_SERIES, type SeriesRow } from "@/lib/queries/volume/to-series";

/**
 * The selected reports in the buckets of the plan: the biggest series, and one row for all others.
 * Summed by hour before the hours become days: the calendar of a zone is dear, and hours are few.
 */
export function countSeries(
  selection: Selection,
  plan: VolumePlan,
  split: Split,
): Promise<SeriesRow[]> {
  return db.$queryRaw<SeriesRow[]>`
    with hourly as materialized (
      select * from ${hourlyBy(split, selection)}
    ),
    totals as (
      select database_id, id, sum(reports) as reports from hourly group by database_id, id
    ),
    named as (${named(split)}),
    -- Places from 1 on; what is beyond the last one with a name shares the place behind it.
    placed as (
      select key, left(min(name), ${LONGEST_NAME}::int) as name,
        row_number() over (order by sum(reports) desc, key) as place
      from named group by key
    ),
    by_hour as (
      select least(p.place, ${NAMED_SERIES + 1}::int)::int as place, h.hour,
        sum(h.reports) as reports
      from hourly h
      join named n on n.database_id = h.database_id and n.id = h.id
      join placed p on p.key = n.key
      group by 1, 2
    ),
    by_bucket as (
      select place, ${bucketOfHour(plan, selection.timeZone)} as start,
        sum(reports)::int as reports
      from by_hour group by 1, 2
    )
    select p.key, p.name, (select count(*) from placed)::int as names,
      array_agg(${asTime(Prisma.sql`b.start`)}) as starts, array_agg(b.reports) as counts
    from by_bucket b
    left join placed p on p.place = b.place and p.place <= ${NAMED_SERIES}::int
    group by b.place, p.key, p.name
    order by b.place`;
}

/** Names of groups have no end, and each is sent to the browser for the bubbles of the chart. */
const LONGEST_NAME = 300;
