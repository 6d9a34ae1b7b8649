import type { Route } from "next";

/**
 * An address within the dashboard as typedRoutes wants it. Ours are a path and the text that
 * `filtersToQuery` wrote, which its template types cannot follow; the journeys in e2e/ do.
 */
export function route(address: string): Route {
  return address as Route;
}
