import { redirect } from "next/navigation";
import { openView, type View } from "@/app/open-view";
import { viewerViewScope } from "@/app/viewer-scope";
import { route } from "@/components/ui/route";
import type { SearchParams } from "@/lib/filters";
import { listDatabases, type SettingsDatabase } from "@/lib/settings/list-databases";
import { defaultView } from "@/lib/views/default-view";
import { listViews } from "@/lib/views/list-views";
import { type SavedView, type ViewList, viewAddress } from "@/lib/views/saved-view";

/** A page whose list can be saved. */
export type ListView = View & {
  list: ViewList;
  /** The saved views of the list. */
  saved: SavedView[];
  /** The one that it was opened with. */
  opened: SavedView | null;
  /** The databases that the viewer may see: where a view can be shared. */
  databases: SettingsDatabase[];
  /** Why a view was not just saved, as the address has it. */
  unsaved: unknown;
};

/** What the page of a list begins with; a list that is asked for nothing opens its default view. */
export async function openListView(
  list: ViewList,
  searchParams: Promise<SearchParams>,
): Promise<ListView> {
  const [scope, params] = await Promise.all([viewerViewScope(), searchParams]);
  const [views, databases] = await Promise.all([listViews(scope), listDatabases(scope)]);
  const saved = views.filter((view) => view.list === list);
  const standing = defaultView(saved, list, { params, databaseIds: scope.databaseIds });
  if (standing) redirect(route(viewAddress(standing)));
  const view = await openView(`/${list}`, params);
  const opened = saved.find(({ id }) => String(id) === view.filters.view) ?? null;
  // The way from here to no filter at all does not lead to the default view.
  const none = saved.some(({ isDefault }) => isDefault) ? "all" : null;
  const named = opened ? String(opened.id) : view.filters.view === "all" ? "all" : none;
  return {
    ...view,
    filters: { ...view.filters, view: named },
    applied: { ...view.applied, view: named },
    list,
    saved,
    opened,
    databases,
    unsaved: params.unsaved,
  };
}
