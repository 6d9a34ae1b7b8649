import type { TriageScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";

/** The group with most reports of some; null where the viewer may decide about none of them. */
export async function groupWithMostReports(
  scope: TriageScope,
  keys: readonly PublicId[],
): Promise<PublicId | null> {
  return db.group.findFirst({
    where: {
      OR: keys
        .filter(({ databaseId }) => scope.databaseIds.includes(databaseId))
        .map(({ databaseId, id }) => ({ databaseId, id })),
    },
    orderBy: [{ reportCount: "desc" }, { databaseId: "asc" }, { id: "asc" }],
    select: { databaseId: true, id: true },
  });
}
