import { type Viewer, viewer } from "@/app/viewer";
import { signedIn } from "@/app/viewer-scope";
import { adminScope, readerScope, type Scope } from "@/lib/access/viewer-scope";
import { carriedFilters, filtersToQuery, parseFilters, type SearchParams } from "@/lib/filters";
import { listDatabases, type SettingsDatabase } from "@/lib/settings/list-databases";

/** What every page of the settings begins with: who looks, and whose settings they are. */
export type SettingsView = {
  clock: Viewer;
  scope: Scope;
  databases: SettingsDatabase[];
  /** The one that the address names, else the first; null before any report has arrived. */
  database: SettingsDatabase | null;
  isOwner: boolean;
  /** Whether the viewer may change the settings of `database`. */
  isAdmin: boolean;
  /** The filters of the pages of reports, for links: "" or "?…". */
  query: string;
};

export async function openSettings(searchParams: Promise<SearchParams>): Promise<SettingsView> {
  const [clock, access, params] = await Promise.all([viewer(), signedIn(), searchParams]);
  const scope = readerScope(access);
  const filters = carriedFilters(parseFilters(params, clock.timeZone));
  const databases = await listDatabases(scope);
  const named = databases.find(({ name }) => filters.database.includes(name));
  const database = named ?? databases[0] ?? null;
  const isAdmin = database !== null && adminScope(access).databaseIds.includes(database.id);
  return {
    clock,
    scope,
    databases,
    database,
    isOwner: access.isOwner,
    isAdmin,
    query: filtersToQuery(filters),
  };
}
