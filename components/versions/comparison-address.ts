import { type Filters, filtersToQuery } from "@/lib/filters";
import type { Measure } from "@/lib/queries/get-version-comparison";

export const COMPARE_VERSIONS = "/versions/compare";

/** Which versions are compared, by "DATABASE-ID", and by what. */
export type ComparisonPlace = { base: string | null; with: string | null; by: Measure };

/** The comparison's page, or its file, with the filters beside it. */
export function comparisonAddress(
  { base, with: other, by }: ComparisonPlace,
  filters: Filters,
  path = COMPARE_VERSIONS,
): string {
  const address = new URLSearchParams();
  if (base) address.set("base", base);
  if (other) address.set("with", other);
  if (by !== "share") address.set("by", by);
  for (const [name, value] of new URLSearchParams(filtersToQuery(filters))) {
    address.append(name, value);
  }
  return address.size === 0 ? path : `${path}?${address}`;
}
