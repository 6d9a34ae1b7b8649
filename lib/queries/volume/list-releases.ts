import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Selection } from "@/lib/queries/selection";
import { asTime, bucketOfHour } from "@/lib/queries/volume/buckets";
import type { VolumePlan } from "@/lib/queries/volume/plan-volume";

/** The versions whose first report ever is in one bucket. */
export type Releases = {
  /** Start of the bucket in milliseconds since 1970. */
  start: number;
  /** The first of them, each with its application at the same place. */
  versions: string[];
  applications: string[];
  /** How many there are. */
  count: number;
};

/** Where versions of the selected applications were first seen, whatever the query. */
export function listReleases(selection: Selection, plan: VolumePlan): Promise<Releases[]> {
  const { databaseIds, versionIds, from, to, timeZone } = selection;
  return db.$queryRaw<Releases[]>`
    with seen as (
      select a.name as application, v.name as version, first.at,
        date_trunc('hour', first.at, 'UTC') as hour
      from versions v
      join applications a on a.database_id = v.database_id and a.id = v.application_id
      cross join lateral (
        select min(r.received_at) as at from reports r
        where r.database_id = v.database_id and r.version_id = v.id
      ) first
      where v.database_id = any(${databaseIds}::bigint[])
        and (${versionIds}::bigint[] is null or v.id = any(${versionIds}::bigint[]))
        and ${ofGroup(selection)}
        and (${from}::timestamptz is null or first.at >= ${from}::timestamptz)
        and first.at < ${to}::timestamptz
    )
    select ${asTime(Prisma.sql`start`)} as start, count(*)::int as count,
      (array_agg(version order by ${PLACE}))[1:${MOST_NAMES}::int] as versions,
      (array_agg(application order by ${PLACE}))[1:${MOST_NAMES}::int] as applications
    from (select *, ${bucketOfHour(plan, timeZone)} as start from seen) placed
    group by start order by start`;
}

const MOST_NAMES = 5;
// Whole, for both lists are to have the same order, and those of one moment always the same.
const PLACE = Prisma.sql`at, application, version`;

/** A group's chart shows the versions of its applications: one without the group says that it is gone. */
function ofGroup({ groupId }: Selection): Prisma.Sql {
  if (groupId === null) return Prisma.sql`true`;
  return Prisma.sql`exists (
    select from group_versions g
    join versions its on its.database_id = g.database_id and its.id = g.version_id
    where g.database_id = v.database_id and g.group_id = ${groupId}
      and its.application_id = v.application_id)`;
}
