import { db } from "@/lib/db";
import type { GroupChange } from "@/lib/generated/prisma/client";

/**
 * Of which bulk changes lines of a group's history are part, by their numbers, with how many groups of
 * its database they are about: others are not everybody's to know of.
 */
export async function bulksOfChanges(
  databaseId: bigint,
  rows: Pick<GroupChange, "number" | "bulkId">[],
): Promise<Map<number, { id: string; groups: number }>> {
  const ids = rows.flatMap(({ bulkId }) => bulkId ?? []);
  if (ids.length === 0) return new Map();
  const bulks = await db.bulkChangeGroup.groupBy({
    by: ["bulkId"],
    where: { databaseId, bulkId: { in: ids } },
    _count: { groupId: true },
  });
  const byId = new Map(bulks.map(({ bulkId, _count }) => [bulkId, _count.groupId]));
  return new Map(
    rows.flatMap(({ number, bulkId }) => {
      const groups = bulkId === null ? undefined : byId.get(bulkId);
      return groups === undefined ? [] : [[number, { id: String(bulkId), groups }] as const];
    }),
  );
}
