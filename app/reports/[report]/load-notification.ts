import { notFound } from "next/navigation";
import { viewerScope } from "@/app/viewer-scope";
import { parsePublicId } from "@/lib/public-id";
import { getNotification, type Notification } from "@/lib/queries/get-notification";

/** The notification of the report with that id in an address; a 404 when there is none to see. */
export async function loadNotification(id: string): Promise<Notification> {
  const key = parsePublicId(id);
  const notification = key && (await getNotification(await viewerScope(), key));
  return notification ?? notFound();
}
