import type { Client } from "@/lib/db";
import type { BulkChange } from "@/lib/generated/prisma/client";
import { noteDecisionOn } from "@/lib/live/changed-groups";
import type { BulkDone, BulkOutcome } from "@/lib/triage/bulk/bulk-outcome";
import type { BulkMerging } from "@/lib/triage/bulk/find-merging";
import { findMergeable, whyNotMerged } from "@/lib/triage/bulk/mergeable";
import { numbersDone } from "@/lib/triage/bulk/numbers-done";
import { findMergedInto, lockMerging } from "@/lib/triage/merging/lock-merging";
import { mergeRoot } from "@/lib/triage/merging/merge-groups";
import { takeOut } from "@/lib/triage/merging/unmerge-group";

type Asked = { bulk: BulkChange; merging: BulkMerging };

/**
 * Merges groups of the database of the one that stays into it, or takes them out of it again, as part of
 * a bulk change.
 * What somebody has merged or taken apart since that was seen is left alone.
 */
export async function mergeSome(
  transaction: Client,
  databaseId: bigint,
  ids: bigint[],
  { bulk, merging: { into, takesOut } }: Asked,
): Promise<BulkDone[]> {
  const leave = (groupId: bigint, outcome: BulkOutcome) => ({ groupId, outcome, number: null });
  await lockMerging(transaction, databaseId);
  const overtaken = await findOvertaken(transaction, databaseId, ids, bulk);
  const groups = await findMergeable(transaction, databaseId, [...ids, into.id]);
  const { memberId, note, id: bulkId } = bulk;
  const occasion = { now: new Date(), memberId, note, bulkId };
  const doOne = async (id: bigint): Promise<BulkDone> => {
    if (overtaken.has(id)) return leave(id, "overtaken");
    if (takesOut) {
      const found = await findMergedInto(transaction, databaseId, id);
      const number = await takeOut(transaction, databaseId, found, occasion);
      if (number === null) return leave(id, "overtaken");
      return { groupId: id, outcome: "changed", number };
    }
    const why = whyNotMerged(groups.get(id), groups.get(into.id));
    if (why) return leave(id, why);
    const number = await mergeRoot(transaction, databaseId, { id, into: into.id }, occasion);
    return { groupId: id, outcome: "changed", number };
  };
  const done: BulkDone[] = [];
  for (const id of ids) done.push(await doOne(id));
  for (const { groupId, outcome } of done) {
    if (outcome === "changed") noteDecisionOn(databaseId, groupId);
  }
  if (done.some(({ outcome }) => outcome === "changed")) noteDecisionOn(databaseId, into.id);
  return done;
}

/** Those that were merged or taken apart later than whoever asks has seen. */
async function findOvertaken(
  transaction: Client,
  databaseId: bigint,
  ids: bigint[],
  { undoes, seenAt }: BulkChange,
): Promise<Set<bigint>> {
  const seen = undoes === null ? null : await numbersDone(transaction, databaseId, undoes, ids);
  const lines = await transaction.groupChange.findMany({
    where: { databaseId, groupId: { in: ids }, kind: { in: ["merge", "unmerge"] } },
    select: { groupId: true, number: true, changedAt: true },
  });
  const unseen = lines.filter(({ groupId, number, changedAt }) =>
    seen ? number > (seen.get(groupId) ?? 0) : changedAt > seenAt,
  );
  return new Set(unseen.map(({ groupId }) => groupId));
}
