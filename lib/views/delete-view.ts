import "server-only";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { isChangeable } from "@/lib/views/list-views";

/** Takes a view away, for all who see it; false when it is not there, or not the member's to delete. */
export async function deleteView(scope: ViewScope, id: bigint): Promise<boolean> {
  const deleted = await db.$executeRaw`
    delete from saved_views v where v.id = ${id}::bigint and ${isChangeable(scope)}`;
  return deleted > 0;
}
