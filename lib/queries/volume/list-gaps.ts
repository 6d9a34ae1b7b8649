import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { asTime, bucketStarts } from "@/lib/queries/volume/buckets";
import type { VolumePlan } from "@/lib/queries/volume/plan-volume";

/**
 * The starts of buckets, in milliseconds since 1970, from which no report at all is here: of no
 * application in scope, whatever the filters. Before the first report ever and in a bucket that is
 * not over, this says nothing.
 */
export async function listGaps(
  { databaseIds }: Scope,
  plan: VolumePlan,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Set<number>> {
  const rows = await db.$queryRaw<{ start: number }[]>`
    with buckets as (
      select start, lead(start) over (order by start) as next
      from (
        ${bucketStarts(plan, timeZone)}
      ) starts
    ),
    first as (
      select min(r.hour) as hour
      from unnest(${databaseIds}::bigint[]) as tenant (id)
      cross join lateral (
        select hour from hourly_version_rollups r where r.database_id = tenant.id order by hour limit 1
      ) r
    )
    select ${asTime(Prisma.sql`b.start`)} as start
    from buckets b, first
    where b.start > first.hour and coalesce(b.next, ${plan.to}::timestamptz) <= ${now}::timestamptz
      and not exists (
        select from hourly_version_rollups r
        where r.database_id = any(${databaseIds}::bigint[])
          and r.hour >= b.start and r.hour < coalesce(b.next, ${plan.to}::timestamptz)
      )`;
  return new Set(rows.map(({ start }) => start));
}
