import "server-only";
import { memberNames } from "@/lib/access/member-names";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { BulkChange } from "@/lib/generated/prisma/client";
import { formatPublicId, type PublicId, parsePublicId } from "@/lib/public-id";
import { BULK_OUTCOMES, type BulkOutcome } from "@/lib/triage/bulk/bulk-outcome";
import { BulkWish } from "@/lib/triage/bulk/bulk-wish";
import { maySeeBulk } from "@/lib/triage/bulk/may-see-bulk";

/** A bulk change, and how far it is. */
export type Bulk = {
  id: string;
  /** Those that its groups are in. */
  databaseIds: bigint[];
  createdAt: Date;
  /** The name of whoever did it; null when nobody knows. */
  actor: string | null;
  wish: BulkWish;
  /** The name of whom it assigns groups to; null for nobody. */
  assignee: string | null;
  /** The group that it merges others into; null where it merges none. */
  into: { id: string; name: string } | null;
  note: string;
  /** The filters of the list whose groups were all meant; null where they were picked. */
  query: string | null;
  /** How many it is about. */
  groups: number;
  /** How many of them it has come to. */
  done: number;
  /** How many came to what, of what some did. */
  outcomes: { outcome: BulkOutcome; groups: number }[];
  finishedAt: Date | null;
  /** The bulk change that it takes back, and the one that takes it back. */
  undoes: string | null;
  undoneBy: string | null;
};

/** More than anyone looks through. */
const MOST = 50;

/** Null when there is no such bulk change, or the viewer may not see it. */
export async function getBulk(scope: Scope, id: bigint): Promise<Bulk | null> {
  const row = await db.bulkChange.findUnique({ where: { id } });
  if (!row || !maySeeBulk(scope, row)) return null;
  const [bulk] = await withOutcomes([row]);
  return bulk ?? null;
}

/** Those that the viewer may see, the newest first. */
export async function listBulks(scope: Scope): Promise<Bulk[]> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    select id from bulk_changes
    where database_ids <@ ${scope.databaseIds}::bigint[]
    order by id desc limit ${MOST}`;
  const ids = rows.map(({ id }) => id);
  return withOutcomes(
    await db.bulkChange.findMany({ where: { id: { in: ids } }, orderBy: { id: "desc" } }),
  );
}

async function withOutcomes(rows: BulkChange[]): Promise<Bulk[]> {
  const ids = rows.map(({ id }) => id);
  const wishes = rows.map(({ wish }) => BulkWish.parse(wish));
  const [counts, undos, names, targets] = await Promise.all([
    db.bulkChangeGroup.groupBy({
      by: ["bulkId", "outcome"],
      where: {
        databaseId: { in: [...new Set(rows.flatMap(({ databaseIds }) => databaseIds))] },
        bulkId: { in: ids },
        outcome: { not: null },
      },
      _count: true,
    }),
    db.bulkChange.findMany({
      where: { undoes: { in: ids } },
      select: { id: true, undoes: true },
    }),
    memberNames([
      ...rows.flatMap(({ memberId }) => memberId ?? []),
      ...wishes.flatMap((wish) => assigneeOf(wish) ?? []),
    ]),
    db.group.findMany({
      where: { OR: wishes.flatMap((wish) => targetOf(wish) ?? []) },
      select: { databaseId: true, id: true, name: true },
    }),
  ]);
  return rows.map(({ id, memberId, wish: kept, groupCount, undoes, ...row }) => {
    const wish = BulkWish.parse(kept);
    const assignee = assigneeOf(wish);
    const target = targets.find(
      (group) => wish.kind === "merge" && formatPublicId(group) === wish.into,
    );
    const mine = counts.filter(({ bulkId }) => bulkId === id);
    const outcomes = BULK_OUTCOMES.flatMap((outcome) => {
      const groups = mine.find((count) => count.outcome === outcome)?._count ?? 0;
      return groups > 0 ? [{ outcome, groups }] : [];
    });
    const undo = undos.find((one) => one.undoes === id);
    return {
      id: String(id),
      databaseIds: row.databaseIds,
      createdAt: row.createdAt,
      actor: (memberId && names.get(memberId)) || null,
      note: row.note,
      query: row.query,
      finishedAt: row.finishedAt,
      wish,
      assignee: (assignee && names.get(assignee)) || null,
      into: target ? { id: formatPublicId(target), name: target.name } : null,
      groups: groupCount,
      done: outcomes.reduce((sum, { groups }) => sum + groups, 0),
      outcomes,
      undoes: undoes === null ? null : String(undoes),
      undoneBy: undo ? String(undo.id) : null,
    };
  });
}

function targetOf(wish: BulkWish): PublicId | null {
  return wish.kind === "merge" ? parsePublicId(wish.into) : null;
}

function assigneeOf(wish: BulkWish): string | null {
  return wish.kind === "assign" ? wish.memberId : null;
}
