import type { Client } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { noteMoveOf } from "@/lib/live/changed-groups";
import { countReports } from "@/lib/rollups/count-reports";
import { settleGroups, settleGroupVersion } from "@/lib/rollups/settle-groups";
import { uncountReports } from "@/lib/rollups/uncount-reports";
import { settleRegressions } from "@/lib/triage/settle-regression";

type Place = { groupId: bigint; versionId: bigint; wanted: bigint; reports: number };

/**
 * Makes reports count where the groups of their stack keys are counted. Their rows must be locked.
 *
 * @param table of those that are there, or of those that are gone
 */
export async function moveReports(
  transaction: Client,
  table: Prisma.Sql,
  databaseId: bigint,
  ids: bigint[],
): Promise<void> {
  const wanted = await findPlaces(transaction, table, databaseId, ids);
  const groupIds = [...new Set(wanted.flatMap(({ groupId, wanted: to }) => [groupId, to]))];
  // Merged ones first: so does whoever stores a report of one of them.
  await transaction.$queryRaw`
    select id from groups where database_id = ${databaseId} and id = any(${groupIds}::bigint[])
    order by counted_in is null, id for no key update`;
  const ofMoved = Prisma.sql`
    select r.* from ${table} r
    join groups own on own.database_id = r.database_id
      and own.id = coalesce(r.own_group_id, r.group_id)
    where r.database_id = ${databaseId} and r.id = any(${ids}::bigint[])
      and r.group_id <> coalesce(own.counted_in, own.id)
      and coalesce(own.counted_in, own.id) = any(${groupIds}::bigint[])`;
  // Once more, under the lock: a merge may have been decided while it was waited for.
  const moved = await transaction.$queryRaw<{ id: bigint }[]>`select m.id from (${ofMoved}) m`;
  const movedIds = moved.map(({ id }) => id);
  const places = await findPlaces(transaction, table, databaseId, movedIds);
  if (places.length === 0) return;
  const reports = Prisma.sql`
    select * from ${table} where database_id = ${databaseId} and id = any(${movedIds}::bigint[])`;
  await uncountReports(transaction, reports);
  await transaction.$executeRaw`
    update ${table} r set
      group_id = coalesce(own.counted_in, own.id),
      own_group_id = case when own.counted_in is not null then own.id end
    from groups own
    where r.database_id = ${databaseId} and r.id = any(${movedIds}::bigint[])
      and own.database_id = r.database_id and own.id = coalesce(r.own_group_id, r.group_id)`;
  await transaction.$executeRaw`with report as (${reports}), ${countReports()} select 1`;
  await settle(transaction, databaseId, places);
}

function findPlaces(
  transaction: Client,
  table: Prisma.Sql,
  databaseId: bigint,
  ids: bigint[],
): Promise<Place[]> {
  return transaction.$queryRaw<Place[]>`
    select r.group_id as "groupId", r.version_id as "versionId",
      coalesce(own.counted_in, own.id) as wanted, count(*)::int as reports
    from ${table} r
    join groups own on own.database_id = r.database_id
      and own.id = coalesce(r.own_group_id, r.group_id)
    where r.database_id = ${databaseId} and r.id = any(${ids}::bigint[])
    group by 1, 2, 3 order by 1, 2, 3`;
}

async function settle(transaction: Client, databaseId: bigint, places: Place[]): Promise<void> {
  const taken = new Map<bigint, number>();
  for (const { wanted } of places) taken.set(wanted, taken.get(wanted) ?? 0);
  for (const { groupId, reports } of places) {
    taken.set(groupId, (taken.get(groupId) ?? 0) + reports);
  }
  const left = new Map(places.map((place) => [`${place.groupId} ${place.versionId}`, place]));
  for (const place of left.values()) await settleGroupVersion(transaction, databaseId, place);
  await settleGroups(transaction, databaseId, taken);
  await settleRegressions(transaction, databaseId, [...taken.keys()]);
  for (const id of taken.keys()) noteMoveOf(databaseId, id);
}
