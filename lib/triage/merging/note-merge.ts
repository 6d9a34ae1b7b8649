import type { Client } from "@/lib/db";
import { formatPublicId } from "@/lib/public-id";
import { type Act, attachedBy, decidingChange } from "@/lib/triage/change";
import { readChange } from "@/lib/triage/read-change";
import { settleRegressions } from "@/lib/triage/settle-regression";
import { writeChanges } from "@/lib/triage/write-changes";

/** When it is done, by whom, why, and as part of which bulk change. */
export type MergeOccasion = {
  now: Date;
  /** Null: nobody knows. */
  memberId: string | null;
  note: string;
  bulkId: bigint | null;
};

type MergeKind = Extract<Act, { other: string }>["kind"];

/**
 * Adds a line about another group to the history of a group that is locked.
 *
 * @returns the number of the line
 */
export async function noteMerge(
  transaction: Client,
  databaseId: bigint,
  { groupId, kind, other }: { groupId: bigint; kind: MergeKind; other: bigint },
  { now, memberId, note, bulkId }: MergeOccasion,
): Promise<number> {
  const rows = await transaction.groupChange.findMany({ where: { databaseId, groupId } });
  const changes = rows.map((row) => readChange(row));
  const change = {
    kind,
    other: formatPublicId({ databaseId, id: other }),
    number: changes.length + 1,
    changedAt: now,
    actor: null,
    note,
  };
  const all = [...changes, change];
  const line = { groupId, change, deciding: decidingChange(all), attached: attachedBy(all) };
  await writeChanges(transaction, databaseId, { changes: [line], memberId, bulkId });
  await settleRegressions(transaction, databaseId, [groupId]);
  return change.number;
}
