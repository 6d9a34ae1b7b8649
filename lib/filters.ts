import { z } from "zod";
import { first, isStorable, listed, Names } from "@/lib/address-values";
import { ceilHour, floorHour, HOUR } from "@/lib/hour";
import { LONGEST_QUERY } from "@/lib/search/grammar/parse-query";
import { instantAt, startOfDay } from "@/lib/time-zone";
import { GROUP_STATES, type GroupState } from "@/lib/triage/group-state";

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
  /** The periods that were zoomed into, the widest first; none where the period is a range. */
  outer: Period[];
  /** Only groups in this state, and their reports; null: in any. */
  status: GroupState | null;
  /** What the bars of a chart tell apart. */
  split: Split;
  /** The width of a chart's bars; null: what fits the period. */
  unit: TimeUnit | null;
  /** The query text as typed, understood or not; see lib/search. */
  q: string;
  sort: string | null;
  cursor: string | null;
  tab: string | null;
  /** The columns of the list, as lib/views keeps them; null: those that the viewer has chosen. */
  columns: string | null;
  /** The saved view that the list was opened with; "all": none, though its database may have one. */
  view: string | null;
};

export type Period = { range: Range } | { from: Date; to: Date };

export const RANGES = ["24h", "7d", "30d", "90d", "all"] as const;
export type Range = (typeof RANGES)[number];
export const DEFAULT_RANGE: Range = "30d";

export const SPLITS = [
  "version",
  "application",
  "platform",
  "exception",
  "group",
  "nothing",
] as const;
export type Split = (typeof SPLITS)[number];
export const DEFAULT_SPLIT: Split = "version";

export const TIME_UNITS = ["hour", "day", "week"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export type SearchParams = Record<string, string | string[] | undefined>;

const Word = z.preprocess(first, z.string().min(1).max(200)).nullable().catch(null);
const Time = z
  .preprocess(first, z.union([z.iso.datetime({ offset: true, local: true }), z.iso.date()]))
  .nullable()
  .catch(null);

/** Whoever zooms further leaves the widest periods behind. */
const MOST_OUTER = 6;

const Query = z.object({
  database: Names,
  app: Names,
  version: Names,
  range: z.preprocess(first, z.enum(RANGES)).catch(DEFAULT_RANGE),
  from: Time,
  to: Time,
  out: z.preprocess(listed, z.array(z.string().max(60)).max(MOST_OUTER)).catch([]),
  status: z.preprocess(first, z.enum(GROUP_STATES)).nullable().catch(null),
  split: z.preprocess(first, z.enum(SPLITS)).catch(DEFAULT_SPLIT),
  unit: z.preprocess(first, z.enum(TIME_UNITS)).nullable().catch(null),
  q: z.preprocess(first, z.string().trim().max(LONGEST_QUERY).refine(isStorable)).catch(""),
  sort: Word,
  cursor: Word,
  tab: Word,
  columns: z
    .preprocess(first, z.string().regex(/^[a-z.-]{1,300}$/))
    .nullable()
    .catch(null),
  view: z
    .preprocess(first, z.string().regex(/^(?:all|\d{1,18})$/))
    .nullable()
    .catch(null),
});

/** Times of the address that name no offset, as a form sends them, stand on the viewer's clock. */
export function parseFilters(searchParams: SearchParams, timeZone = "UTC"): Filters {
  const { range, from, to, out, ...rest } = Query.parse(searchParams);
  const exact = from && to && exactPeriod(from, to, timeZone);
  if (!exact) return { ...rest, period: { range }, outer: [] };
  return { ...rest, period: exact, outer: out.flatMap((text) => readOuter(text, timeZone) ?? []) };
}

function exactPeriod(from: string, to: string, timeZone: string): Period | null {
  const period = { from: toInstant(from, timeZone), to: toInstant(to, timeZone) };
  const isPeriod = period.from >= EARLIEST && period.from < period.to && period.to < LATEST;
  return isPeriod ? period : null;
}

/** A range by its word, other periods as ISO 8601 writes an interval: "FROM/TO". */
function readOuter(text: string, timeZone: string): Period | null {
  const range = RANGES.find((known) => known === text);
  if (range) return { range };
  const [from, to] = text.split("/").map((time) => Time.parse(time));
  return from && to ? exactPeriod(from, to, timeZone) : null;
}

function writeOuter(period: Period): string {
  if ("range" in period) return period.range;
  return `${period.from.toISOString()}/${period.to.toISOString()}`;
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
    for (const outer of filters.outer.slice(-MOST_OUTER)) query.append("out", writeOuter(outer));
  } else if (filters.period.range !== DEFAULT_RANGE) {
    query.set("range", filters.period.range);
  }
  if (filters.status) query.set("status", filters.status);
  if (filters.split !== DEFAULT_SPLIT) query.set("split", filters.split);
  if (filters.unit) query.set("unit", filters.unit);
  if (filters.q) query.set("q", filters.q);
  for (const key of ["sort", "tab", "cursor", "columns", "view"] as const) {
    const value = filters[key];
    if (value) query.set(key, value);
  }
  return query.size === 0 ? "" : `?${query}`;
}

/**
 * The same filters on another page: a list's state of groups, its sort, place, columns and view and a
 * page's tab stay behind.
 */
export function carriedFilters(filters: Filters): Filters {
  const ofList = { status: null, sort: null, cursor: null, columns: null, view: null };
  return { ...filters, ...ofList, tab: null };
}

/** The same filters in a part of their period, in bars that fit it; they remember the way out. */
export function zoomedInto(filters: Filters, period: { from: Date; to: Date }): Filters {
  const outer = [...filters.outer, filters.period].slice(-MOST_OUTER);
  return { ...filters, period, outer, unit: null, cursor: null };
}

/** The same filters in the period that was zoomed into last; null where none was. */
export function zoomedOut(filters: Filters): Filters | null {
  const period = filters.outer.at(-1);
  return period ? { ...filters, period, outer: filters.outer.slice(0, -1), cursor: null } : null;
}

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
