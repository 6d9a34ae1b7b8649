import type { NextRequest } from "next/server";
import type { SearchParams } from "@/lib/filters";

/** The query of a route's address as a page gets it. */
export async function routeParams({ nextUrl }: NextRequest): Promise<SearchParams> {
  const names = [...new Set(nextUrl.searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, nextUrl.searchParams.getAll(name)]));
}
