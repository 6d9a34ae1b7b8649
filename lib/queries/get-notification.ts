import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";
import { findDisclosure } from "@/lib/privacy/disclosure";
import { showBytes } from "@/lib/privacy/show-bytes";
import type { PublicId } from "@/lib/public-id";

/**
 * The notification that a report's page shows, and BugSplat's number: to the byte as it arrived, where the
 * viewer sees who crashed, or it names nobody.
 */
export type Notification = { bugsplatId: string; bytes: Uint8Array };

/** Null when there is no such report, the viewer may not see it, or its body is kept no longer. */
export async function getNotification(scope: Scope, key: PublicId): Promise<Notification | null> {
  if (!scope.databaseIds.includes(key.databaseId)) return null;
  const report = await db.report.findUnique({
    where: { databaseId_id: key },
    select: { bugsplatId: true, deliveryId: true },
  });
  const body = report && (await loadBody(key.databaseId, report.deliveryId));
  if (!body) return null;
  const disclosure = await findDisclosure(scope, { kind: "report", ...key });
  const bytes = await showBytes(disclosure, key.databaseId, body);
  return { bugsplatId: String(report.bugsplatId), bytes };
}
