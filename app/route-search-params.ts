import type { NextRequest } from "next/server";
import type { SearchParams } from "@/lib/filters";

/** The query of a route's address as a page gets it. */
export function routeSearchParams({ nextUrl }: NextRequest): SearchParams {
  return readQuery(nextUrl.searchParams);
}

/** A query as a page gets it. */
export function readQuery(query: URLSearchParams): SearchParams {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
}
