import { z } from "zod";
import { first, listed, Names } from "@/lib/address-values";
import {
  carriedFilters,
  type Filters,
  filtersToQuery,
  parseFilters,
  type SearchParams,
} from "@/lib/filters";

/** What became of a delivery. */
export const DELIVERY_RESULTS = ["stored", "duplicate", "moved", "quarantined", "kept"] as const;
export type DeliveryResult = (typeof DELIVERY_RESULTS)[number];

/** The least sizes that can be asked for, by their word in the address, in bytes. */
export const DELIVERY_SIZES = {
  "100kb": 100 * 1024,
  "1mb": 1024 * 1024,
  "10mb": 10 * 1024 * 1024,
} as const;
export type DeliverySize = keyof typeof DELIVERY_SIZES;

/** The filters of the page of deliveries: those of every page that fit, and its own. */
export type DeliveryFilters = {
  /** Of them, database, period and cursor count; the others are carried for other pages. */
  shared: Filters;
  /** Empty: all. */
  result: DeliveryResult[];
  /** Names of tokens; empty: all. */
  token: string[];
  /** Only those that had problems. */
  problems: boolean;
  /** Only those that waited in the spool. */
  spooled: boolean;
  /** null: any size. */
  size: DeliverySize | null;
};

const Yes = z
  .preprocess(first, z.literal("yes"))
  .transform(() => true)
  .catch(false);

const Query = z.object({
  result: z
    .preprocess(listed, z.array(z.string()))
    .transform((words) => DELIVERY_RESULTS.filter((result) => words.includes(result)))
    .catch([]),
  token: Names,
  problems: Yes,
  spooled: Yes,
  size: z
    .preprocess(first, z.enum(["100kb", "1mb", "10mb"]))
    .nullable()
    .catch(null),
});

/** A bad value is left out, never an error, as `parseFilters` has it. */
export function parseDeliveryFilters(
  searchParams: SearchParams,
  timeZone = "UTC",
): DeliveryFilters {
  return { shared: parseFilters(searchParams, timeZone), ...Query.parse(searchParams) };
}

/** The query text of a page of deliveries with these filters; "" when all are at their defaults. */
export function deliveryFiltersToQuery(filters: DeliveryFilters): string {
  const query = new URLSearchParams(filtersToQuery(filters.shared));
  for (const result of filters.result) query.append("result", result);
  for (const name of filters.token) query.append("token", name);
  if (filters.problems) query.set("problems", "yes");
  if (filters.spooled) query.set("spooled", "yes");
  if (filters.size) query.set("size", filters.size);
  return query.size === 0 ? "" : `?${query}`;
}

/** The same filters at the beginning of the list. */
export function atStart(filters: DeliveryFilters): DeliveryFilters {
  return { ...filters, shared: carriedFilters(filters.shared) };
}
