import "server-only";
import type { ViewScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { isTheirs } from "@/lib/views/list-views";
import { MOST_VIEWS } from "@/lib/views/save-view";
import type { ViewList } from "@/lib/views/saved-view";
import { isTaken } from "@/lib/views/view-saved";

/** A view that was just deleted. */
export type DeletedView = { id: bigint; name: string; memberId: string; list: ViewList };

/** A deleted view that the member may take back; null when there is no such one. */
export async function findDeletedView(scope: ViewScope, id: bigint): Promise<DeletedView | null> {
  const [view] = await db.$queryRaw<DeletedView[]>`
    select v.id, v.name, v.member_id::text as "memberId", v.list from saved_views v
    where v.id = ${id}::bigint and v.deleted_at is not null and ${isTheirs(scope)}`;
  return view ?? null;
}

/**
 * Takes the deletion of a view back, with those who had it pinned; the default of its database it is again
 * where no other one has become that.
 *
 * @returns why not: it is gone for good, its maker has another of that name by now, or too many
 */
export async function restoreView(
  scope: ViewScope,
  id: bigint,
): Promise<"restored" | "missing" | "taken" | "many"> {
  const view = await findDeletedView(scope, id);
  if (!view) return "missing";
  const { memberId } = view;
  if (await isTaken(memberId, view)) return "taken";
  const own = await db.savedView.count({ where: { memberId, deletedAt: null } });
  if (own >= MOST_VIEWS) return "many";
  const { count } = await db.savedView.updateMany({
    where: { id, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  return count > 0 ? "restored" : "missing";
}
