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

/*
 * How groups are merged. BugSplat's groups stay, with their numbers, histories, labels and tickets. To
 * merge A into B is to say of A that its reports are counted in B (`counted_in`), and to move them there: a
 * report keeps the group of its stack key in `own_group_id`, and so do the reports that are gone, by which
 * both groups are counted. So to unmerge is to move back what says it is A's, and nothing has to be
 * remembered. Every other query stays as it is: it asks where a report is counted.
 *
 * - `merge-groups.ts` and `unmerge-group.ts` decide, in a moment; `settle-merged.ts` moves reports in small
 *   steps, behind the answers. Until it is done both groups show some of them, each once.
 * - Who stores a report of A locks A first and reads where it is counted: none falls between.
 * - `merged_into` is the group that somebody chose; `counted_in` is the last of such a chain. To unmerge
 *   the middle of one takes along what was merged into it.
 * - A mute of B that ends after so many reports counts those of A too once they are there.
 */

type Asked = { note?: string; now?: Date };

/**
 * Merges groups of one database into one of them, with whatever was merged into these before.
 *
 * @param into the group that stays; where it is merged itself, the one it is counted in
 */
export async function mergeGroups(
  scope: TriageScope,
  { databaseId, id: into }: PublicId,
  groupIds: bigint[],
  { note = "", now = new Date() }: Asked = {},
): Promise<MergeOutcome> {
  if (!scope.databaseIds.includes(databaseId)) return { outcome: "missing" };
  const occasion = { now, memberId: scope.memberId, note: note.trim(), bulkId: null };
  const outcome = await retryConflicts(() =>
    db.$transaction<MergeOutcome>(async (transaction) => {
      await lockMerging(transaction, databaseId);
      const target = await rootOf(transaction, databaseId, into);
      if (!target) return { outcome: "missing" };
      const roots = new Map<bigint, MergingGroup>();
      for (const id of groupIds) {
        const root = await rootOf(transaction, databaseId, id);
        if (!root) return { outcome: "missing" };
        if (root.id !== target.id) roots.set(root.id, root);
      }
      if (roots.size === 0) return { outcome: "refused", why: "nothing-to-merge" };
      // Reports without a stack key have nothing in common that could be merged.
      const all = [target, ...roots.values()];
      if (all.some(({ stackKeyId }) => stackKeyId === 0n)) {
        return { outcome: "refused", why: "no-stack-key" };
      }
      const ids = [...roots.keys()].sort((one, other) => (one < other ? -1 : 1));
      for (const id of ids)
        await mergeRoot(transaction, databaseId, { id, into: target.id }, occasion);
      return { outcome: "merged", groups: ids.length };
    }),
  );
  if (outcome.outcome === "merged") noteDecisionOn(databaseId, into);
  return outcome;
}

/** The group that the reports of a group are counted in. */
async function rootOf(
  transaction: Client,
  databaseId: bigint,
  id: bigint,
): Promise<MergingGroup | null> {
  const [root] = await transaction.$queryRaw<MergingGroup[]>`
    select root.id, root.stack_key_id as "stackKeyId", root.merged_into as "mergedInto",
      root.counted_in as "countedIn"
    from groups g
    join groups root on root.database_id = g.database_id and root.id = coalesce(g.counted_in, g.id)
    where g.database_id = ${databaseId} and g.id = ${id}`;
  return root ?? null;
}

/**
 * Merges a group that is merged into no other one, with whatever is merged into it, into another such
 * group. `lockMerging` comes before.
 *
 * @returns the number of the line that the merged group's history has of it
 */
export async function mergeRoot(
  transaction: Client,
  databaseId: bigint,
  { id, into }: { id: bigint; into: bigint },
  occasion: MergeOccasion,
): Promise<number> {
  const moving = (await findMergedInto(transaction, databaseId, id)).map((group) => group.id);
  await lockGroups(transaction, databaseId, [...moving.toReversed(), into]);
  await transaction.$executeRaw`
    update groups set
      merged_into = case when id = ${id} then ${into} else merged_into end,
      counted_in = ${into}, resettles = true
    where database_id = ${databaseId} and id = any(${moving}::bigint[])`;
  await noteMerge(transaction, databaseId, { groupId: into, kind: "absorb", other: id }, occasion);
  return noteMerge(transaction, databaseId, { groupId: id, kind: "merge", other: into }, occasion);
}
