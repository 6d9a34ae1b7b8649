import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { periodBefore } from "@/lib/queries/period-before";
import type { Selection } from "@/lib/queries/selection";
import { asTime } from "@/lib/queries/volume/buckets";
import { hourlyBy } from "@/lib/queries/volume/hourly-by";
import type { VolumePlan } from "@/lib/queries/volume/plan-volume";

/** Reports of the period before, by the start of the bucket of the plan that each is compared with. */
export type CountBefore = { starts: number[]; counts: number[] };

/** null for all time. */
export async function countBefore(
  selection: Selection,
  plan: VolumePlan,
): Promise<CountBefore | null> {
  const before = periodBefore(selection);
  if (!selection.from || !before?.from) return null;
  const rows = await db.$queryRaw<{ start: number; reports: number }[]>`
    select ${asTime(Prisma.sql`start`)} as start, sum(reports)::int as reports
    from (
      select reports, ${laterBucket(plan, selection.timeZone, selection.from, before.from)} as start
      from ${hourlyBy("nothing", before, plan)}
    ) shifted
    group by start`;
  return { starts: rows.map(({ start }) => start), counts: rows.map(({ reports }) => reports) };
}

/** The bucket of `hour`, later by as much as the period is later than the one before. */
function laterBucket(
  { unit }: VolumePlan,
  timeZone: string,
  from: Date,
  fromBefore: Date,
): Prisma.Sql {
  if (unit === "hour") {
    return Prisma.sql`hour + (${from}::timestamptz - ${fromBefore}::timestamptz)`;
  }
  // On the calendar, where a day that clocks make longer is one day.
  return Prisma.sql`date_trunc(${unit}, (hour at time zone ${timeZone})
    + (${from}::timestamptz at time zone ${timeZone} - ${fromBefore}::timestamptz at time zone ${timeZone})
  ) at time zone ${timeZone}`;
}
