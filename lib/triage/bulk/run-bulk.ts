import "server-only";
import { type Client, db } from "@/lib/db";
import type { BulkChange, BulkChangeGroup } from "@/lib/generated/prisma/client";
import { retryConflicts } from "@/lib/ingest/retry-conflicts";
import { log } from "@/lib/log";
import { type BulkDone, outcomeOf } from "@/lib/triage/bulk/bulk-outcome";
import { BulkWish, wishForGroup } from "@/lib/triage/bulk/bulk-wish";
import { findMerging } from "@/lib/triage/bulk/find-merging";
import { mergeSome } from "@/lib/triage/bulk/merge-some";
import { numbersDone } from "@/lib/triage/bulk/numbers-done";
import { type Asked, changeGroups } from "@/lib/triage/change-groups";

/** Reports of these groups wait for as long as a batch takes. */
const BATCH = 200;

/**
 * Does some more of the oldest bulk change that nobody else works on.
 *
 * @returns whether there was anything to do
 */
export async function runBulkChanges(): Promise<boolean> {
  const [next] = await db.$queryRaw<{ id: bigint }[]>`
    select id from bulk_changes where finished_at is null order by id limit 1 for update skip locked`;
  if (!next) return false;
  await runBulkChange(next.id);
  return true;
}

/**
 * Does the next batch of a bulk change, all of it or nothing. One who is interrupted leaves a whole
 * number of batches done, and whoever comes next goes on; two at once take turns.
 *
 * @returns whether more is to be done
 */
export async function runBulkChange(id: bigint): Promise<boolean> {
  try {
    return await retryConflicts(() => runBatch(id, BATCH));
  } catch (error) {
    log.warn({ err: error, bulk: String(id) }, "a batch of groups could not be changed at once");
  }
  try {
    return await retryConflicts(() => runBatch(id, 1));
  } catch (error) {
    log.error({ err: error, bulk: String(id) }, "a group could not be changed");
    return leaveOut(id);
  }
}

function runBatch(id: bigint, size: number): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    const bulk = await lockUnfinished(transaction, id);
    if (!bulk) return false;
    const groups = await nextGroups(transaction, bulk, size);
    const [first] = groups;
    if (first) await changeSome(transaction, bulk, first.databaseId, groups);
    const isMore = (await nextGroups(transaction, bulk, 1)).length > 0;
    if (!isMore) await finish(transaction, id);
    return isMore;
  });
}

/** Null when it is done, or taken back. */
async function lockUnfinished(transaction: Client, id: bigint): Promise<BulkChange | null> {
  await transaction.$queryRaw`select id from bulk_changes where id = ${id} for update`;
  return transaction.bulkChange.findUnique({ where: { id, finishedAt: null } });
}

/** Those of one database that are still to be changed. */
async function nextGroups(
  transaction: Client,
  { id, databaseIds }: BulkChange,
  limit: number,
): Promise<BulkChangeGroup[]> {
  const groups = await transaction.bulkChangeGroup.findMany({
    where: { databaseId: { in: databaseIds }, bulkId: id, outcome: null },
    orderBy: [{ databaseId: "asc" }, { groupId: "asc" }],
    take: limit,
  });
  return groups.filter(({ databaseId }) => databaseId === groups[0]?.databaseId);
}

async function changeSome(
  transaction: Client,
  bulk: BulkChange,
  databaseId: bigint,
  groups: BulkChangeGroup[],
): Promise<void> {
  const ids = groups.map(({ groupId }) => groupId);
  const merging = await findMerging(transaction, bulk);
  const done = merging
    ? await mergeSome(transaction, databaseId, ids, { bulk, merging })
    : await decideSome(transaction, databaseId, ids, bulk);
  await transaction.$executeRaw`
    update bulk_change_groups g set outcome = done.outcome, number = done.number
    from unnest(
      ${done.map(({ groupId }) => groupId)}::bigint[],
      ${done.map(({ outcome }) => outcome)}::text[],
      ${done.map(({ number }) => number)}::int[]
    ) as done (group_id, outcome, number)
    where g.database_id = ${databaseId} and g.bulk_id = ${bulk.id} and g.group_id = done.group_id`;
}

async function decideSome(
  transaction: Client,
  databaseId: bigint,
  ids: bigint[],
  bulk: BulkChange,
): Promise<BulkDone[]> {
  const asked = await askFor(transaction, bulk, databaseId, ids);
  const occasion = { now: new Date(), memberId: bulk.memberId, bulkId: bulk.id };
  const changed = await changeGroups(transaction, databaseId, asked, occasion);
  return [...changed].map(([groupId, one]) => ({
    groupId,
    outcome: outcomeOf(one),
    number: "number" in one ? one.number : null,
  }));
}

/** What is wanted of each, and what of its history was seen. */
async function askFor(
  transaction: Client,
  { wish: kept, note, seenAt, undoes }: BulkChange,
  databaseId: bigint,
  ids: bigint[],
): Promise<Asked[]> {
  const wish = BulkWish.parse(kept);
  if (wish.kind === "merge") throw new Error("A merge is no decision about one group.");
  const applicationId = await applicationOf(transaction, databaseId, wish);
  const undone = undoes === null ? null : await numbersDone(transaction, databaseId, undoes, ids);
  return ids.map((groupId) => {
    const number = undone?.get(groupId) ?? 0;
    return {
      groupId,
      wish: wishForGroup(wish, { applicationId, undoes: number }),
      note,
      // To take a change back is to have seen it, and nothing that came later.
      hasSeen: (change) => (undone ? change.number <= number : change.changedAt <= seenAt),
    };
  });
}

async function applicationOf(
  transaction: Client,
  databaseId: bigint,
  wish: BulkWish,
): Promise<bigint> {
  if (wish.kind !== "resolve" || wish.in !== "version") return 0n;
  const application = await transaction.application.findUnique({
    where: { databaseId_name: { databaseId, name: wish.application } },
    select: { id: true },
  });
  return application?.id ?? 0n;
}

async function finish(transaction: Client, id: bigint): Promise<void> {
  await transaction.bulkChange.update({ where: { id }, data: { finishedAt: new Date() } });
}

/** A group that cannot be changed must not keep the others from it. */
function leaveOut(id: bigint): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    const bulk = await lockUnfinished(transaction, id);
    if (!bulk) return false;
    const [group] = await nextGroups(transaction, bulk, 1);
    if (!group) return false;
    const { databaseId, bulkId, groupId } = group;
    await transaction.bulkChangeGroup.update({
      where: { databaseId_bulkId_groupId: { databaseId, bulkId, groupId } },
      data: { outcome: "failed" },
    });
    return true;
  });
}
