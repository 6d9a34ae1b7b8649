import "server-only";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { isChangeable } from "@/lib/views/list-views";

/** So long a deleted view can be taken back: see `restoreView`. */
const HOURS = 24;

/** Takes a view away, for all who see it; false when it is not there, or not the member's to delete. */
export async function deleteView(scope: ViewScope, id: bigint): Promise<boolean> {
  await db.$executeRaw`
    delete from saved_views where deleted_at < now() - make_interval(hours => ${HOURS}::int)`;
  const deleted = await db.$executeRaw`
    update saved_views v set deleted_at = now() where v.id = ${id}::bigint and ${isChangeable(scope)}`;
  return deleted > 0;
}
