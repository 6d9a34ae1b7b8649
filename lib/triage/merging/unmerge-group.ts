import type { TriageScope } from "@/lib/access/viewer-scope";
import { type Client, db } from "@/lib/db";
import { retryConflicts } from "@/lib/ingest/retry-conflicts";
import { noteDecisionOn } from "@/lib/live/changed-groups";
import type { PublicId } from "@/lib/public-id";
import {
  findMergedInto,
  lockGroups,
  lockMerging,
  type MergingGroup,
} from "@/lib/triage/merging/lock-merging";
import type { MergeOutcome } from "@/lib/triage/merging/merge-outcome";
import { type MergeOccasion, noteMerge } from "@/lib/triage/merging/note-merge";

type Asked = { note?: string; now?: Date };

/**
 * Takes a merge back: the group's reports are counted in it again, with those of what had been merged into
 * it, and those that came or went meanwhile.
 */
export async function unmergeGroup(
  scope: TriageScope,
  { databaseId, id }: PublicId,
  { note = "", now = new Date() }: Asked = {},
): Promise<MergeOutcome> {
  if (!scope.databaseIds.includes(databaseId)) return { outcome: "missing" };
  const occasion = { now, memberId: scope.memberId, note: note.trim(), bulkId: null };
  const outcome = await retryConflicts(() =>
    db.$transaction<MergeOutcome>(async (transaction) => {
      await lockMerging(transaction, databaseId);
      const found = await findMergedInto(transaction, databaseId, id);
      if (found.length === 0) return { outcome: "missing" };
      const number = await takeOut(transaction, databaseId, found, occasion);
      if (number === null) return { outcome: "refused", why: "not-merged" };
      return { outcome: "unmerged" };
    }),
  );
  if (outcome.outcome === "unmerged") noteDecisionOn(databaseId, id);
  return outcome;
}

/**
 * Takes a group, with whatever is merged into it, out of the one it is merged into. `lockMerging` comes
 * before.
 *
 * @param found as `findMergedInto` finds it
 * @returns the number of the line that its history has of it; null when it is not merged
 */
export async function takeOut(
  transaction: Client,
  databaseId: bigint,
  [group, ...others]: MergingGroup[],
  occasion: MergeOccasion,
): Promise<number | null> {
  if (!group || group.mergedInto === null) return null;
  const { id, mergedInto } = group;
  const ids = others.map((other) => other.id);
  await lockGroups(transaction, databaseId, [...ids.toReversed(), id, mergedInto]);
  await transaction.$executeRaw`
    update groups set
      merged_into = case when id = ${id} then null else merged_into end,
      counted_in = case when id = ${id} then null else ${id}::bigint end, resettles = true
    where database_id = ${databaseId} and id = any(${[id, ...ids]}::bigint[])`;
  const released = { groupId: mergedInto, kind: "release", other: id } as const;
  await noteMerge(transaction, databaseId, released, occasion);
  const apart = { groupId: id, kind: "unmerge", other: mergedInto } as const;
  return noteMerge(transaction, databaseId, apart, occasion);
}
