import { z } from "zod";
import { isStorable } from "@/lib/address-values";
import { type Filters, filtersToQuery, parseFilters } from "@/lib/filters";

/** The lists that can be saved, by the names of their pages. */
export const VIEW_LISTS = ["groups", "reports", "versions"] as const;
export type ViewList = (typeof VIEW_LISTS)[number];

/** What an address has for a view, as it is kept: names with all their values. */
export const ViewParameters = z.record(z.string(), z.array(z.string()));
export type ViewParameters = z.infer<typeof ViewParameters>;

export const ViewName = z
  .string()
  .transform((name) => name.replaceAll(/\s+/g, " ").trim())
  .pipe(z.string().min(1).max(80).refine(isStorable));

/** A saved view as a member sees it. */
export type SavedView = {
  id: bigint;
  list: ViewList;
  name: string;
  filters: Filters;
  isMine: boolean;
  /** Who made it. */
  maker: string;
  /** The database whose viewers all see it; null: only who made it sees it. */
  sharedIn: { id: bigint; name: string } | null;
  /** Lists of that database are opened with it. */
  isDefault: boolean;
  /** The member has it on the overview. */
  isPinned: boolean;
  /** Whether the member may change it, and whether they may make it the default. */
  mayChange: boolean;
  mayMakeDefault: boolean;
  revision: number;
};

/**
 * What a view keeps of a list's filters: neither the place in the list nor the way back out of a zoom.
 * A view that is shared is of its database alone.
 */
export function keptFilters(filters: Filters, sharedIn: string | null = null): Filters {
  const database = sharedIn === null ? filters.database : [sharedIn];
  return { ...filters, database, outer: [], cursor: null, tab: null, view: null };
}

/** The filters in the form in which they are stored. */
export function writeParameters(filters: Filters): ViewParameters {
  const query = new URLSearchParams(filtersToQuery(filters));
  return Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]));
}

/** Reads what was stored; what this version does not understand of it is left out, as of any address. */
export function readParameters(stored: unknown): Filters {
  const read = ViewParameters.safeParse(stored);
  return keptFilters(parseFilters(read.success ? read.data : {}));
}

/** Whether the list shows something else than the view that it was opened with. */
export function isChanged(view: SavedView, shown: Filters): boolean {
  return filtersToQuery(view.filters) !== filtersToQuery(keptFilters(shown));
}

/** The address of the list that a view names. */
export function viewAddress({ id, list, filters }: Pick<SavedView, "id" | "list" | "filters">) {
  return `/${list}${filtersToQuery({ ...filters, view: String(id) })}`;
}
