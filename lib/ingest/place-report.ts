import type { Client } from "@/lib/db";
import { ensureGroup } from "@/lib/ingest/ensure-group";
import { ensureApplication, ensureVersion } from "@/lib/ingest/ensure-names";
import type { Notification } from "@/lib/ingest/notification";

/** The rows that a report hangs on. */
export type Placement = { groupId: bigint; applicationId: bigint; versionId: bigint };

/** Finds the group, application and version of a notification, and makes those that are new. */
export async function placeReport(
  client: Client,
  databaseId: bigint,
  notification: Notification,
): Promise<Placement> {
  const applicationId = await ensureApplication(client, databaseId, notification.application);
  const versionId = await ensureVersion(client, databaseId, applicationId, notification.version);
  const groupId = await ensureGroup(client, databaseId, notification);
  return { groupId, applicationId, versionId };
}
