import type { Prisma } from "@/lib/generated/prisma/client";

/** Where a report is counted. */
export type CountedAt = {
  groupId: bigint;
  versionId: bigint;
  applicationId: bigint;
  receivedAt: Date;
};

/**
 * Makes the counts follow a report that has changed its group, version or time: one less there, one
 * more here, and the groups' first and last times as their reports now have them. The report's row
 * must be locked and changed already. False when it is counted in the same group, version and hour.
 */
export async function moveCounts(
  transaction: Prisma.TransactionClient,
  databaseId: bigint,
  from: CountedAt,
  to: CountedAt,
): Promise<boolean> {
  const moved =
    from.groupId !== to.groupId ||
    from.versionId !== to.versionId ||
    hourOf(from.receivedAt) !== hourOf(to.receivedAt);
  if (!moved && from.receivedAt.getTime() === to.receivedAt.getTime()) return false;

  const groupIds = [...new Set([from.groupId, to.groupId])];
  // In the order of their ids, or two reports that change places would wait for each other; NO KEY,
  // because each of them holds a key lock on its new group by its foreign key already.
  await transaction.$queryRaw`
    select id from groups where database_id = ${databaseId} and id = any(${groupIds})
    order by id for no key update`;
  if (moved) await moveHour(transaction, databaseId, from, to);
  await transaction.$executeRaw`
    update groups g set
      report_count = g.report_count
        + (g.id = ${to.groupId})::int - (g.id = ${from.groupId})::int,
      first_received_at = coalesce(times.first, g.first_received_at),
      last_received_at = coalesce(times.last, g.last_received_at)
    from unnest(${groupIds}::bigint[]) as changed(id)
    cross join lateral (
      select min(r.received_at) as first, max(r.received_at) as last
      from reports r where r.database_id = ${databaseId} and r.group_id = changed.id
    ) times
    where g.database_id = ${databaseId} and g.id = changed.id`;
  return moved;
}

async function moveHour(
  transaction: Prisma.TransactionClient,
  databaseId: bigint,
  from: CountedAt,
  to: CountedAt,
): Promise<void> {
  await transaction.$executeRaw`
    update hourly_rollups set report_count = report_count - 1
    where database_id = ${databaseId} and group_id = ${from.groupId}
      and version_id = ${from.versionId}
      and hour = date_trunc('hour', ${from.receivedAt}::timestamptz, 'UTC')`;
  await transaction.$executeRaw`
    delete from hourly_rollups
    where database_id = ${databaseId} and group_id = ${from.groupId}
      and version_id = ${from.versionId} and report_count = 0`;
  await transaction.$executeRaw`
    insert into hourly_rollups as rollup (
      database_id, group_id, version_id, application_id, hour, report_count
    )
    values (
      ${databaseId}, ${to.groupId}, ${to.versionId}, ${to.applicationId},
      date_trunc('hour', ${to.receivedAt}::timestamptz, 'UTC'), 1
    )
    on conflict (database_id, group_id, version_id, hour)
    do update set report_count = rollup.report_count + 1`;
}

function hourOf(instant: Date): number {
  return Math.floor(instant.getTime() / 3_600_000);
}
