import type { SearchParams } from "@/lib/filters";
import type { SavedView, ViewList } from "@/lib/views/saved-view";

/**
 * The view that a list is opened with when its address asks for nothing but a database: the default of
 * that one, or of the only one that the member may see.
 */
export function defaultView(
  views: readonly SavedView[],
  list: ViewList,
  { params, databaseIds }: { params: SearchParams; databaseIds: readonly bigint[] },
): SavedView | null {
  const { database, ...others } = params;
  if (Object.values(others).some((value) => value !== undefined)) return null;
  const isMeant = ({ sharedIn }: SavedView) =>
    sharedIn !== null &&
    (database === undefined
      ? databaseIds.length === 1
      : database === sharedIn.name || (Array.isArray(database) && isOnly(database, sharedIn.name)));
  return views.find((view) => view.list === list && view.isDefault && isMeant(view)) ?? null;
}

function isOnly(names: readonly string[], name: string): boolean {
  return names.length === 1 && names[0] === name;
}
