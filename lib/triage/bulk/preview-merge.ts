import "server-only";
import type { TriageScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import type { BulkOutcome } from "@/lib/triage/bulk/bulk-outcome";
import { findMergeable, whyNotMerged } from "@/lib/triage/bulk/mergeable";

/** A group that is about to be merged into another one, or to be that one. */
export type MergeCandidate = {
  id: string;
  name: string;
  exceptionCode: string;
  exceptionMessage: string;
  applications: string[];
  reports: number;
  lastReceivedAt: Date;
  /** Why it would be left alone; null where it would be merged. */
  leftAlone: BulkOutcome | null;
};

export type MergePreview = {
  into: MergeCandidate;
  others: MergeCandidate[];
  /** How many are of other databases, so that they are never merged into it. */
  elsewhere: number;
};

/**
 * What a merge of many groups at once would do, as it stands now.
 *
 * @param into the group that stays
 * @param keys the groups that would be merged into it
 * @returns null when the viewer may not decide about the group that stays
 */
export async function previewMerge(
  scope: TriageScope,
  into: PublicId,
  keys: PublicId[],
): Promise<MergePreview | null> {
  const { databaseId } = into;
  if (!scope.databaseIds.includes(databaseId)) return null;
  const ofDatabase = keys.filter((key) => key.databaseId === databaseId);
  const elsewhere = keys.length - ofDatabase.length;
  const ids = [...new Set([into.id, ...ofDatabase.map(({ id }) => id)])];
  const [mergeable, rows, applications] = await Promise.all([
    findMergeable(db, databaseId, ids),
    db.group.findMany({
      where: { databaseId, id: { in: ids } },
      orderBy: [{ reportCount: "desc" }, { id: "asc" }],
    }),
    db.application.findMany({ where: { databaseId }, select: { id: true, name: true } }),
  ]);
  const target = mergeable.get(into.id);
  const candidates = rows.map((row): MergeCandidate => {
    const group = mergeable.get(row.id);
    return {
      id: formatPublicId(row),
      name: row.name,
      exceptionCode: row.exceptionCode,
      exceptionMessage: row.exceptionMessage,
      applications: applications
        .filter(({ id }) => group?.applicationIds.includes(id))
        .map(({ name }) => name)
        .sort(),
      reports: row.reportCount,
      lastReceivedAt: row.lastReceivedAt,
      leftAlone: whyNotMerged(group, target),
    };
  });
  const id = formatPublicId(into);
  const stays = candidates.find((candidate) => candidate.id === id);
  if (!stays) return null;
  return { into: stays, others: candidates.filter((candidate) => candidate !== stays), elsewhere };
}
