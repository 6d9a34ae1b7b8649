import type { Client } from "@/lib/db";
import { COUNTED_REPORTS } from "@/lib/rollups/counted-reports";

/**
 * Sets what adding and taking away cannot tell of groups: first and last times, and the reports of
 * the user with most. Their rows must be locked, and their versions settled already.
 *
 * @param taken how many reports have left each group, by its id
 */
export async function settleGroups(
  transaction: Client,
  databaseId: bigint,
  taken: Map<bigint, number>,
): Promise<void> {
  await transaction.$executeRaw`
    update groups g set
      report_count = g.report_count - changed.taken,
      first_received_at = coalesce(times.first, g.first_received_at),
      last_received_at = coalesce(times.last, g.last_received_at),
      top_user_reports = users.most
    from unnest(${[...taken.keys()]}::bigint[], ${[...taken.values()]}::int[]) as changed (id, taken)
    cross join lateral (
      select min(v.first_received_at) as first, max(v.last_received_at) as last
      from group_versions v where v.database_id = ${databaseId} and v.group_id = changed.id
    ) times
    cross join lateral (
      select coalesce(max(u.report_count), 0) as most
      from group_users u where u.database_id = ${databaseId} and u.group_id = changed.id
    ) users
    where g.database_id = ${databaseId} and g.id = changed.id`;
}

type GroupVersionKey = { groupId: bigint; versionId: bigint };

/** The rollups say in which hours the first and the last report are: only those of these are read. */
export async function settleGroupVersion(
  transaction: Client,
  databaseId: bigint,
  { groupId, versionId }: GroupVersionKey,
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
      join ${COUNTED_REPORTS} r on r.database_id = ${databaseId} and r.group_id = ${groupId}
        and r.version_id = ${versionId}
        and (r.received_at between hours.first and hours.first + interval '1 hour'
          or r.received_at between hours.last and hours.last + interval '1 hour')
    ) times
    where known.database_id = ${databaseId} and known.group_id = ${groupId}
      and known.version_id = ${versionId}`;
}
