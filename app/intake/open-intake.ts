import { type Viewer, viewer } from "@/app/viewer";
import { viewerScope } from "@/app/viewer-scope";
import type { Scope } from "@/lib/access/viewer-scope";
import { type DeliveryFilters, parseDeliveryFilters } from "@/lib/delivery-filters";
import { carriedFilters, filtersToQuery, type SearchParams } from "@/lib/filters";

/** What every page of intake begins with: who looks, and at what. */
export type IntakeView = {
  clock: Viewer;
  scope: Scope;
  filters: DeliveryFilters;
  /** The filters of the pages of reports, for links: "" or "?…". */
  query: string;
};

export async function openIntake(searchParams: Promise<SearchParams>): Promise<IntakeView> {
  const [clock, scope, params] = await Promise.all([viewer(), viewerScope(), searchParams]);
  const filters = parseDeliveryFilters(params, clock.timeZone);
  return { clock, scope, filters, query: filtersToQuery(carriedFilters(filters.shared)) };
}
