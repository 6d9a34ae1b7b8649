import "server-only";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";

/**
 * Has the lists of a view's database opened with it, in the place of the one before; or with none.
 *
 * @returns false when it is not shared in a database that the member sets up
 */
export async function setDefaultView(
  { adminIds }: ViewScope,
  id: bigint,
  isDefault: boolean,
): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    const view = await transaction.savedView.findFirst({
      where: { id, sharedIn: { in: adminIds }, deletedAt: null },
      select: { sharedIn: true, list: true },
    });
    if (!view) return false;
    // Two admins at once: the second waits here for the first.
    await transaction.$queryRaw`
      select id from saved_views
      where shared_in = ${view.sharedIn}::bigint and list = ${view.list} order by id for update`;
    await transaction.savedView.updateMany({
      where: { sharedIn: view.sharedIn, list: view.list, isDefault: true },
      data: { isDefault: false },
    });
    if (isDefault) await transaction.savedView.updateMany({ where: { id }, data: { isDefault } });
    return true;
  });
}
