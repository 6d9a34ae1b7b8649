import { redirect } from "next/navigation";
import { findReport } from "@/app/reports/[report]/load-report";
import { viewerScope } from "@/app/viewer-scope";
import { route } from "@/components/ui/route";
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
  redirect(route(`/reports/${report?.id ?? gone?.id}`));
}
