import "server-only";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { isSeen } from "@/lib/views/list-views";

/** More than these the overview has no room for. */
export const MOST_PINNED = 8;

/** Puts a view on the member's overview; false when it is full, or the view is not theirs to see. */
export async function pinView(scope: ViewScope, id: bigint): Promise<boolean> {
  const pinned = await db.$executeRaw`
    insert into pinned_views (member_id, view_id)
    select ${scope.memberId}::uuid, v.id from saved_views v
    where v.id = ${id}::bigint and ${isSeen(scope)} and (
      select count(*) from pinned_views p join saved_views v on v.id = p.view_id
      where p.member_id = ${scope.memberId}::uuid and ${isSeen(scope)}
    ) < ${MOST_PINNED}
    on conflict do nothing`;
  return pinned > 0;
}

/** Takes it off again. */
export async function unpinView({ memberId }: ViewScope, id: bigint): Promise<void> {
  await db.pinnedView.deleteMany({ where: { memberId, viewId: id } });
}
