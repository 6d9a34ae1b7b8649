import "server-only";
import { type Client, db } from "@/lib/db";
import type { BulkChange } from "@/lib/generated/prisma/client";
import { type PublicId, parsePublicId } from "@/lib/public-id";
import { BulkWish } from "@/lib/triage/bulk/bulk-wish";

/** What a bulk change does with groups that are one bug. */
export type BulkMerging = {
  into: PublicId;
  /** Takes groups out of it, as the undo of a merge. The undo of that merges them again. */
  takesOut: boolean;
};

/** What a bulk change merges, or takes apart again; null when it does neither. */
export async function findMerging(
  client: Client,
  { wish: kept, undoes }: Pick<BulkChange, "wish" | "undoes">,
): Promise<BulkMerging | null> {
  const wish = BulkWish.parse(kept);
  if (wish.kind === "merge") {
    const into = parsePublicId(wish.into);
    return into && { into, takesOut: false };
  }
  if (undoes === null) return null;
  const undone = await client.bulkChange.findUniqueOrThrow({ where: { id: undoes } });
  const merging = await findMerging(client, undone);
  return merging && { ...merging, takesOut: !merging.takesOut };
}

/** Whether a bulk change merges groups, or takes a merge back. */
export async function doesMerge(id: bigint): Promise<boolean> {
  const bulk = await db.bulkChange.findUnique({ where: { id } });
  return bulk !== null && (await findMerging(db, bulk)) !== null;
}
