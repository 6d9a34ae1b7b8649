import "server-only";
import type { TriageScope } from "@/lib/access/viewer-scope";
import { type Client, db } from "@/lib/db";
import type { BulkChange } from "@/lib/generated/prisma/client";
import { type PublicId, parsePublicId } from "@/lib/public-id";
import type { BulkDecision, BulkWish } from "@/lib/triage/bulk/bulk-wish";
import { maySeeBulk } from "@/lib/triage/bulk/may-see-bulk";

type Asked = {
  wish: BulkDecision;
  /** Why. */
  note: string;
  /** The filters of the list whose groups are all meant; null where they were picked. */
  query: string | null;
  /** When whoever asks was shown the list. */
  seenAt: Date;
};

/**
 * Sets out to do something to many groups: writes down which, and what. From here on it will be done,
 * whatever happens to this process: see `runBulkChange`.
 *
 * @returns its id; null when the viewer may change none of the groups
 */
export function beginBulk(
  scope: TriageScope,
  groups: PublicId[],
  asked: Asked,
): Promise<bigint | null> {
  const into = asked.wish.kind === "merge" ? parsePublicId(asked.wish.into) : null;
  // A merge is of one database, and so is seen by whoever sees the group that stays.
  const theirs = groups.filter(
    ({ databaseId, id }) =>
      scope.databaseIds.includes(databaseId) &&
      (!into || (databaseId === into.databaseId && id !== into.id)),
  );
  if (theirs.length === 0) return Promise.resolve(null);
  return db.$transaction(async (transaction) => {
    const { id } = await transaction.bulkChange.create({
      data: {
        ...asked,
        note: asked.note.trim(),
        memberId: scope.memberId,
        databaseIds: [...new Set(theirs.map(({ databaseId }) => databaseId))],
        createdAt: new Date(),
        groupCount: 0,
      },
      select: { id: true },
    });
    await transaction.$executeRaw`
      insert into bulk_change_groups (database_id, bulk_id, group_id)
      select distinct database_id, ${id}::bigint, group_id
      from unnest(
        ${theirs.map(({ databaseId }) => databaseId)}::bigint[],
        ${theirs.map((group) => group.id)}::bigint[]
      ) as picked (database_id, group_id)`;
    await countGroups(transaction, id);
    return id;
  });
}

/**
 * Sets out to take a bulk change back, once: of the groups that it has changed. What it has not come to
 * yet it leaves alone from now on.
 *
 * @returns the id of the undo, which is one more bulk change; null when there is no such one, or
 *   the viewer may not change all of its groups
 */
export function beginBulkUndo(scope: TriageScope, id: bigint): Promise<bigint | null> {
  return db.$transaction(async (transaction) => {
    // Whoever does some of it has locked it for as long.
    await transaction.$queryRaw`select id from bulk_changes where id = ${id} for update`;
    const bulk = await transaction.bulkChange.findUnique({ where: { id } });
    if (!bulk || !maySeeBulk(scope, bulk)) return null;
    const known = await transaction.bulkChange.findUnique({ where: { undoes: id } });
    if (known) return known.id;
    await stop(transaction, bulk);
    const wish: BulkWish = { kind: "undo" };
    const now = new Date();
    const { databaseIds } = bulk;
    const undo = await transaction.bulkChange.create({
      data: {
        databaseIds,
        memberId: scope.memberId,
        createdAt: now,
        wish,
        note: "",
        query: null,
        seenAt: now,
        undoes: id,
        groupCount: 0,
      },
    });
    await transaction.$executeRaw`
      insert into bulk_change_groups (database_id, bulk_id, group_id)
      select database_id, ${undo.id}::bigint, group_id from bulk_change_groups
      where database_id = any(${databaseIds}::bigint[]) and bulk_id = ${id} and outcome = 'changed'`;
    await countGroups(transaction, undo.id);
    return undo.id;
  });
}

async function stop(transaction: Client, { id, databaseIds, finishedAt }: BulkChange) {
  if (finishedAt) return;
  await transaction.bulkChangeGroup.updateMany({
    where: { databaseId: { in: databaseIds }, bulkId: id, outcome: null },
    data: { outcome: "stopped" },
  });
  await transaction.bulkChange.update({ where: { id }, data: { finishedAt: new Date() } });
}

async function countGroups(transaction: Client, id: bigint): Promise<void> {
  await transaction.$executeRaw`
    update bulk_changes set group_count = (
      select count(*) from bulk_change_groups
      where database_id = any(database_ids) and bulk_id = ${id}
    )
    where id = ${id}`;
}
