import type { Client } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { COUNT_REPORTS } from "@/lib/rollups/count-reports";
import { uncountReports } from "@/lib/rollups/uncount-reports";

/** By what a report is counted. */
export type CountedAt = {
  groupId: bigint;
  versionId: bigint;
  applicationId: bigint;
  receivedAt: Date;
  userHash: bigint | null;
};

/**
 * Makes the counts follow a report that has changed its group, version, time or user: one less there,
 * one more here, and first and last times as its reports now have them. The report's row must be
 * locked and changed already. False when it is counted in the same group, version and hour.
 */
export async function moveCounts(
  transaction: Client,
  databaseId: bigint,
  from: CountedAt,
  to: CountedAt,
): Promise<boolean> {
  const moved =
    from.groupId !== to.groupId ||
    from.versionId !== to.versionId ||
    hourOf(from.receivedAt) !== hourOf(to.receivedAt);
  const sameTime = from.receivedAt.getTime() === to.receivedAt.getTime();
  if (!moved && sameTime && from.userHash === to.userHash) return false;

  const groupIds = [...new Set([from.groupId, to.groupId])];
  // In the order of their ids, or two reports that change places would wait for each other; NO KEY,
  // because each of them holds a key lock on its new group by its foreign key already.
  await transaction.$queryRaw`
    select id from groups where database_id = ${databaseId} and id = any(${groupIds})
    order by id for no key update`;
  await uncountReports(transaction, countedReport(databaseId, from));
  await transaction.$executeRaw`
    with report as (${countedReport(databaseId, to)}), ${COUNT_REPORTS} select 1`;
  await settleGroups(transaction, databaseId, groupIds, from.groupId);
  for (const place of [from, to]) await settleGroupVersion(transaction, databaseId, place);
  return moved;
}

/** A report as `COUNT_REPORTS` reads it. */
function countedReport(databaseId: bigint, at: CountedAt): Prisma.Sql {
  return Prisma.sql`
    select ${databaseId}::bigint as database_id, ${at.groupId}::bigint as group_id,
      ${at.versionId}::bigint as version_id, ${at.applicationId}::bigint as application_id,
      ${at.receivedAt}::timestamptz as received_at, ${at.userHash}::bigint as user_hash`;
}

/** Takes the report out of the group that it leaves; what is first, last and most may be any other. */
async function settleGroups(
  transaction: Client,
  databaseId: bigint,
  groupIds: bigint[],
  leftId: bigint,
): Promise<void> {
  await transaction.$executeRaw`
    update groups g set
      report_count = g.report_count - (g.id = ${leftId})::int,
      first_received_at = coalesce(times.first, g.first_received_at),
      last_received_at = coalesce(times.last, g.last_received_at),
      top_user_reports = users.most
    from unnest(${groupIds}::bigint[]) as changed(id)
    cross join lateral (
      select min(r.received_at) as first, max(r.received_at) as last
      from reports r where r.database_id = ${databaseId} and r.group_id = changed.id
    ) times
    cross join lateral (
      select coalesce(max(u.report_count), 0) as most
      from group_users u where u.database_id = ${databaseId} and u.group_id = changed.id
    ) users
    where g.database_id = ${databaseId} and g.id = changed.id`;
}

/** The rollups say in which hours the first and the last report are: only those of these are read. */
async function settleGroupVersion(
  transaction: Client,
  databaseId: bigint,
  { groupId, versionId }: CountedAt,
): Promise<void> {
  await transaction.$executeRaw`
    update group_versions known set
      first_received_at = coalesce(times.first, known.first_received_at),
      last_received_at = coalesce(times.last, known.last_received_at)
    from (
      select min(r.received_at) as first, max(r.received_at) as last
      from (
        select min(hour) as first, max(hour) as last from hourly_rollups
        where database_id = ${databaseId} and group_id = ${groupId} and version_id = ${versionId}
      ) hours
      join reports r on r.database_id = ${databaseId} and r.group_id = ${groupId}
        and r.version_id = ${versionId}
        and (r.received_at between hours.first and hours.first + interval '1 hour'
          or r.received_at between hours.last and hours.last + interval '1 hour')
    ) times
    where known.database_id = ${databaseId} and known.group_id = ${groupId}
      and known.version_id = ${versionId}`;
}

function hourOf(instant: Date): number {
  return Math.floor(instant.getTime() / 3_600_000);
}
