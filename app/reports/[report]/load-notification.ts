import { findReport, leadToPage } from "@/app/reports/[report]/load-report";
import { viewerScope } from "@/app/viewer-scope";
import { parsePublicId } from "@/lib/public-id";
import { getNotification, type Notification } from "@/lib/queries/get-notification";

/**
 * The notification of the report with that id in an address; a 404 when there is none to see. Where it
 * went, the report's page says so.
 */
export async function loadNotification(id: string): Promise<Notification> {
  const key = parsePublicId(id);
  const notification = key && (await getNotification(await viewerScope(), key));
  if (notification) return notification;
  const { report, gone } = await findReport(id);
  leadToPage((report ?? gone).id);
}
