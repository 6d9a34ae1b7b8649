import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PublicId } from "@/lib/public-id";
import { compareVersions } from "@/lib/versions/compare-versions";
import { daysAfter } from "@/lib/versions/day-window";
import type { GroupInVersions } from "@/lib/versions/outcome";

export type CountedGroup = GroupInVersions & { id: bigint };
export type Counted = { before: number[]; after: number[]; groups: CountedGroup[] };

/** A version that is to be compared. */
export type Side = Found & { key: PublicId };

/** Counts two versions in their first days, and the groups that they have in these. */
export async function countBoth(before: Side, after: Side, days: number): Promise<Counted> {
  const [dailyBefore, dailyAfter, groups] = await Promise.all([
    countDays(before, days),
    countDays(after, days),
    findOlder(after).then((older) => countGroups(before, after, { days, older })),
  ]);
  return { before: dailyBefore, after: dailyAfter, groups };
}

export type Found = {
  applicationId: bigint;
  database: string;
  application: string;
  version: string;
  users: number;
  firstDay: Date;
};

/** A version with the day of its first report; null when there is none, or it may not be seen. */
export async function findVersion(
  scope: Scope,
  { databaseId, id }: PublicId,
): Promise<Found | null> {
  const [found] = await db.$queryRaw<(Omit<Found, "firstDay"> & { firstDay: Date | null })[]>`
    select v.application_id as "applicationId", d.name as database, a.name as application,
      v.name as version, v.user_count as users,
      (select min(day) from daily_rollups r where r.database_id = v.database_id and r.version_id = v.id)
        as "firstDay"
    from versions v
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    join databases d on d.id = v.database_id
    where v.database_id = any(${scope.databaseIds}::bigint[])
      and v.database_id = ${databaseId} and v.id = ${id}`;
  return found?.firstDay ? { ...found, firstDay: found.firstDay } : null;
}

async function countDays({ key, firstDay }: Side, days: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ day: number; reports: number }[]>`
    select (day - ${firstDay}::date)::int as day, report_count as reports
    from daily_version_rollups
    where database_id = ${key.databaseId} and version_id = ${key.id}
      and day >= ${firstDay}::date and day < ${daysAfter(firstDay, days)}::date`;
  const counts = new Map(rows.map(({ day, reports }) => [day, reports]));
  return Array.from({ length: days }, (_, day) => counts.get(day) ?? 0);
}

/** The versions of the same application that come before one, by our order of versions. */
async function findOlder({ key, applicationId, version }: Side): Promise<bigint[]> {
  const versions = await db.version.findMany({
    where: { databaseId: key.databaseId, applicationId },
    select: { id: true, name: true },
  });
  return versions.filter(({ name }) => compareVersions(name, version) < 0).map(({ id }) => id);
}

/** Only of a group that is on one side alone it is asked whether it is anywhere else. */
function countGroups(
  before: Side,
  after: Side,
  { days, older }: { days: number; older: bigint[] },
): Promise<CountedGroup[]> {
  const { databaseId } = before.key;
  const ofVersion = ({ key, firstDay }: Side) => Prisma.sql`
    select group_id, sum(report_count)::int as reports from daily_rollups
    where database_id = ${databaseId} and version_id = ${key.id}
      and day >= ${firstDay}::date and day < ${daysAfter(firstDay, days)}::date
    group by group_id`;
  const hasAny = (ids: bigint[]) => Prisma.sql`exists (
    select from group_versions g
    where g.database_id = ${databaseId} and g.group_id = counted.id
      and g.version_id = any(${ids}::bigint[]))`;
  return db.$queryRaw<CountedGroup[]>`
    select id, before, after,
      before > 0 or ${hasAny([before.key.id])} as "isInBefore",
      after > 0 or ${hasAny([after.key.id])} as "isInAfter",
      before = 0 and ${hasAny(older)} as "isInOlder"
    from (
      select group_id as id, coalesce(one.reports, 0) as before, coalesce(other.reports, 0) as after
      from (${ofVersion(before)}) one full join (${ofVersion(after)}) other using (group_id)
    ) counted`;
}
