import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";
import type { PublicId } from "@/lib/public-id";

/** The notification that a report's page shows, to the byte as it arrived, and BugSplat's number. */
export type Notification = { bugsplatId: string; bytes: Uint8Array };

/** Null when there is no such report, the viewer may not see it, or its body is kept no longer. */
export async function getNotification(scope: Scope, key: PublicId): Promise<Notification | null> {
  if (!scope.databaseIds.includes(key.databaseId)) return null;
  const report = await db.report.findUnique({
    where: { databaseId_id: key },
    select: { bugsplatId: true, deliveryId: true },
  });
  const bytes = report && (await loadBody(key.databaseId, report.deliveryId));
  return bytes && { bugsplatId: String(report.bugsplatId), bytes };
}
