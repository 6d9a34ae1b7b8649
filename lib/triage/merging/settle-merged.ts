import { type Client, db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { retryConflicts } from "@/lib/ingest/retry-conflicts";
import { lockGroups } from "@/lib/triage/merging/lock-merging";
import { moveReports } from "@/lib/triage/merging/move-reports";

/** Where the reports of a group are that are not where they count: what is there, and what is gone. */
const TABLES = [Prisma.sql`reports`, Prisma.sql`gone_reports`] as const;

type Resettling = { databaseId: bigint; id: bigint; countedIn: bigint };

/**
 * Moves some reports of groups that were merged, or are apart again, to where they count. Each step is a
 * transaction of its own, and the group's row says that there may be more: so it goes on after any end,
 * whoever does it.
 *
 * @returns false when there is nothing to do
 */
export async function settleMerged(limit: number): Promise<boolean> {
  // Any of them: one whose reports somebody else has locked just now holds up no other.
  const [group] = await db.$queryRaw<Resettling[]>`
    select g.database_id as "databaseId", g.id, coalesce(g.counted_in, g.id) as "countedIn"
    from groups g where g.resettles order by random() limit 1`;
  if (!group) return false;
  for (const table of TABLES) {
    const moved = await retryConflicts(() =>
      db.$transaction((transaction) => moveSome(transaction, table, group, limit)),
    );
    if (moved) return true;
  }
  await retryConflicts(() => db.$transaction((transaction) => finish(transaction, group)));
  return true;
}

/** Reports of the group that are counted elsewhere, and those that are counted in it and should not. */
function misplaced(table: Prisma.Sql, group: Resettling, limit: Prisma.Sql): Prisma.Sql {
  const { databaseId, id, countedIn } = group;
  const ofGroup = Prisma.sql`
    select id from ${table} where database_id = ${databaseId} and own_group_id = ${id}`;
  return Prisma.sql`
    (${ofGroup} and group_id < ${countedIn} order by group_id, id ${limit})
    union all (${ofGroup} and group_id > ${countedIn} order by group_id, id ${limit})
    union all (
      select id from ${table}
      where database_id = ${databaseId} and group_id = ${id} and ${id}::bigint <> ${countedIn}::bigint
      ${limit}
    )`;
}

/** @returns whether there were some */
async function moveSome(
  transaction: Client,
  table: Prisma.Sql,
  group: Resettling,
  limit: number,
): Promise<boolean> {
  const rows = await transaction.$queryRaw<{ id: bigint }[]>`
    select r.id from ${table} r
    where r.database_id = ${group.databaseId}
      and r.id = any(array(${misplaced(table, group, Prisma.sql`limit ${limit}::int`)}))
    order by r.id limit ${limit}::int
    for update skip locked`;
  if (rows.length === 0) return false;
  await moveReports(
    transaction,
    table,
    group.databaseId,
    rows.map(({ id }) => id),
  );
  return true;
}

/** Under the lock that everybody needs who counts a report of the group: nothing comes meanwhile. */
async function finish(transaction: Client, group: Resettling): Promise<void> {
  const { databaseId, id, countedIn } = group;
  await lockGroups(transaction, databaseId, [id]);
  const left = TABLES.map((table) => misplaced(table, group, Prisma.sql`limit 1`));
  // In a statement of its own, after the lock: what is decided since has changed the group.
  await transaction.$executeRaw`
    update groups set resettles = false
    where database_id = ${databaseId} and id = ${id} and coalesce(counted_in, id) = ${countedIn}
      and not exists (${Prisma.join(left, " union all ")})`;
}
