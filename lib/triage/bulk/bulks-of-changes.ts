import { db } from "@/lib/db";
import type { GroupChange } from "@/lib/generated/prisma/client";

/** Of which bulk changes lines of a group's history are part, by their numbers. */
export async function bulksOfChanges(
  rows: Pick<GroupChange, "number" | "bulkId">[],
): Promise<Map<number, { id: string; groups: number }>> {
  const ids = rows.flatMap(({ bulkId }) => bulkId ?? []);
  if (ids.length === 0) return new Map();
  const bulks = await db.bulkChange.findMany({
    where: { id: { in: ids } },
    select: { id: true, groupCount: true },
  });
  const byId = new Map(bulks.map(({ id, groupCount }) => [id, groupCount]));
  return new Map(
    rows.flatMap(({ number, bulkId }) => {
      const groups = bulkId === null ? undefined : byId.get(bulkId);
      return groups === undefined ? [] : [[number, { id: String(bulkId), groups }] as const];
    }),
  );
}
