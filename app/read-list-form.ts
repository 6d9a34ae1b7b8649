import { readQuery } from "@/app/route-search-params";
import { type Filters, filtersToQuery, parseFilters } from "@/lib/filters";

/** The list that a form is about, from its start, with the filters of the form's page. */
export function readList(form: FormData): { filters: Filters; query: string } {
  const text = form.get("query");
  const filters = readShown(typeof text === "string" ? text : "");
  return { filters, query: filtersToQuery(filters) };
}

/** What a list shows, from the query of its address as a form sends it. */
export function readShown(query: string): Filters {
  return parseFilters(readQuery(new URLSearchParams(query.slice(0, 20_000))));
}
