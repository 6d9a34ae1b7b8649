import { type Filters, filtersToQuery } from "@/lib/filters";

/** A list with that row unfolded and, without JavaScript, in view; for null with all folded. */
export function peekAddress(path: string, filters: Filters, id: string | null): string {
  const query = filtersToQuery(filters);
  if (id === null) return path + query;
  return `${path}${query}${query ? "&" : "?"}peek=${id}#${id}`;
}
