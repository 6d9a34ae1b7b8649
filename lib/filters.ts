import { z } from "zod";
import { LONGEST_QUERY } from "@/lib/search/grammar/parse-query";
import { instantAt, startOfDay } from "@/lib/time-zone";

/**
 * The filters of every page, as they stand in its address: this file is the only reader and the
 * only writer of them. A bad value is left out, never an error: an address may be old or typed.
 */
export type Filters = {
  /** Names of BugSplat's databases; empty: all. */
  database: string[];
  app: string[];
  version: string[];
  period: Period;
  /** The query text as typed, understood or not; see lib/search. */
  q: string;
  sort: string | null;
  cursor: string | null;
  tab: string | null;
};

export type Period = { range: Range } | { from: Date; to: Date };

export const RANGES = ["24h", "7d", "30d", "90d", "all"] as const;
export type Range = (typeof RANGES)[number];
export const DEFAULT_RANGE: Range = "30d";

export type SearchParams = Record<string, string | string[] | undefined>;

const listed = (value: unknown) =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** PostgreSQL refuses NUL, even to compare with. */
const isStorable = (text: string) => !text.includes("\0");

const Names = z
  .preprocess(listed, z.array(z.string().max(300).refine(isStorable)).max(100))
  .transform((names) => [...new Set(names)])
  .catch([]);
const Word = z.preprocess(first, z.string().min(1).max(200)).nullable().catch(null);
const Time = z
  .preprocess(first, z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]))
  .nullable()
  .catch(null);

const Query = z.object({
  database: Names,
  app: Names,
  version: Names,
  range: z.preprocess(first, z.enum(RANGES)).catch(DEFAULT_RANGE),
  from: Time,
  to: Time,
  q: z.preprocess(first, z.string().trim().max(LONGEST_QUERY).refine(isStorable)).catch(""),
  sort: Word,
  cursor: Word,
  tab: Word,
});

/** Times of the address that name no offset, as a form sends them, stand on the viewer's clock. */
export function parseFilters(searchParams: SearchParams, timeZone = "UTC"): Filters {
  const { range, from, to, ...rest } = Query.parse(searchParams);
  const exact = from && to && { from: toInstant(from, timeZone), to: toInstant(to, timeZone) };
  const isPeriod = exact && exact.from >= EARLIEST && exact.from < exact.to && exact.to < LATEST;
  return { ...rest, period: isPeriod ? exact : { range } };
}

/** No report is from other centuries, and PostgreSQL reads not all of their dates. */
const EARLIEST = new Date("2000-01-01T00:00:00Z");
const LATEST = new Date("2100-01-01T00:00:00Z");

function toInstant(text: string, timeZone: string): Date {
  const hasOffset = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  return hasOffset ? new Date(text) : instantAt(text, timeZone);
}

/**
 * The query text of a page that shows these filters, "?" included; "" when all are at their
 * defaults. Names keep their order, so that equal filters have equal addresses.
 */
export function filtersToQuery(filters: Filters): string {
  const query = new URLSearchParams();
  for (const key of ["database", "app", "version"] as const) {
    for (const name of filters[key]) query.append(key, name);
  }
  if ("from" in filters.period) {
    query.set("from", filters.period.from.toISOString());
    query.set("to", filters.period.to.toISOString());
  } else if (filters.period.range !== DEFAULT_RANGE) {
    query.set("range", filters.period.range);
  }
  if (filters.q) query.set("q", filters.q);
  for (const key of ["sort", "tab", "cursor"] as const) {
    const value = filters[key];
    if (value) query.set(key, value);
  }
  return query.size === 0 ? "" : `?${query}`;
}

/** The same filters on another page: a list's sort and place and a page's tab stay behind. */
export function carriedFilters(filters: Filters): Filters {
  return { ...filters, sort: null, cursor: null, tab: null };
}

const HOUR = 3_600_000;
const DAYS = { "7d": 7, "30d": 30, "90d": 90 } as const;

/**
 * The instants of a period, `to` exclusive; `from` is null for all time. All but "now" are full hours
 * of UTC, because reports are counted by the hour: so every page means the same reports. Ranges begin
 * at a midnight of the viewer (at the next full hour, in zones that are off by half of one).
 */
export function periodBounds(
  period: Period,
  now: Date,
  timeZone: string,
): { from: Date | null; to: Date } {
  if ("from" in period) return { from: floorHour(period.from), to: ceilHour(period.to) };
  if (period.range === "all") return { from: null, to: now };
  if (period.range === "24h") {
    return { from: new Date(floorHour(now).getTime() - 23 * HOUR), to: now };
  }
  return { from: ceilHour(startOfDay(now, timeZone, DAYS[period.range] - 1)), to: now };
}

function floorHour(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / HOUR) * HOUR);
}

function ceilHour(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / HOUR) * HOUR);
}
