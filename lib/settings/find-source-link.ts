import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import type { SourceLink } from "@/lib/report/source-link/source-link";

/** Where the source of an application is; null when nobody has said it, or the viewer may not see it. */
export async function findSourceLink(
  scope: Scope,
  { databaseId, id: applicationId }: PublicId,
): Promise<SourceLink | null> {
  if (!scope.databaseIds.includes(databaseId)) return null;
  const found = await db.sourceLink.findUnique({
    where: { databaseId_applicationId: { databaseId, applicationId } },
    select: { template: true, roots: true },
  });
  return found?.template ? found : null;
}
