import { Prisma } from "@/lib/generated/prisma/client";
import type { VolumePlan } from "@/lib/queries/volume/plan-volume";

/**
 * The starts of all buckets of the plan, as a query with the column `start`. Days and weeks are steps
 * of the viewer's calendar; hours are steps of time, or the hour that clocks skip or repeat would be
 * counted wrong.
 */
export function bucketStarts({ unit, from, to }: VolumePlan, timeZone: string): Prisma.Sql {
  if (unit === "hour") {
    return Prisma.sql`
      select generate_series(
        date_trunc('hour', ${from}::timestamptz, 'UTC'),
        ${to}::timestamptz - interval '1 millisecond', interval '1 hour'
      ) as start`;
  }
  return Prisma.sql`
    select bucket at time zone ${timeZone} as start
    from generate_series(
      date_trunc(${unit}, ${from}::timestamptz at time zone ${timeZone}),
      (${to}::timestamptz - interval '1 millisecond') at time zone ${timeZone},
      ('1 ' || ${unit})::interval
    ) as bucket`;
}

/** The start of the bucket that holds the column `hour`. */
export function bucketOfHour({ unit }: VolumePlan, timeZone: string): Prisma.Sql {
  return unit === "hour" ? Prisma.sql`hour` : Prisma.sql`date_trunc(${unit}, hour, ${timeZone})`;
}

/** Milliseconds since 1970: what a bucket is found by. */
export function asTime(start: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(extract(epoch from ${start}) * 1000)::float8`;
}
