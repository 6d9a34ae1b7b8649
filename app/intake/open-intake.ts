import { type Viewer, viewer } from "@/app/viewer";
import { signedIn } from "@/app/viewer-scope";
import { type AdminScope, adminScope, readerScope, type Scope } from "@/lib/access/viewer-scope";
import { type DeliveryFilters, parseDeliveryFilters } from "@/lib/delivery-filters";
import { carriedFilters, filtersToQuery, type SearchParams } from "@/lib/filters";

/** What every page of intake begins with: who looks, and at what. */
export type IntakeView = {
  clock: Viewer;
  scope: Scope;
  /** Whose deliveries the viewer may have read again. */
  replayScope: AdminScope;
  filters: DeliveryFilters;
  /** The filters of the pages of reports, for links: "" or "?…". */
  query: string;
};

export async function openIntake(searchParams: Promise<SearchParams>): Promise<IntakeView> {
  const [clock, access, params] = await Promise.all([viewer(), signedIn(), searchParams]);
  const filters = parseDeliveryFilters(params, clock.timeZone);
  const [scope, replayScope] = [readerScope(access), adminScope(access)];
  return {
    clock,
    scope,
    replayScope,
    filters,
    query: filtersToQuery(carriedFilters(filters.shared)),
  };
}
