import fc from "fast-check";
import { expect, test } from "vitest";
import {
  carriedFilters,
  DEFAULT_RANGE,
  DEFAULT_SPLIT,
  type Filters,
  filtersToQuery,
  type Period,
  parseFilters,
  periodBounds,
  RANGES,
  type SearchParams,
  SPLITS,
  TIME_UNITS,
  zoomedInto,
  zoomedOut,
} from "@/lib/filters";
import { GROUP_STATES } from "@/lib/triage/group-state";

const none: Filters = {
  database: [],
  app: [],
  version: [],
  period: { range: DEFAULT_RANGE },
  outer: [],
  status: null,
  split: DEFAULT_SPLIT,
  unit: null,
  q: "",
  sort: null,
  cursor: null,
  tab: null,
  columns: null,
  view: null,
};

/** What Next makes of an address's query. */
function readQuery(query: string): SearchParams {
  const read = new URLSearchParams(query);
  return Object.fromEntries(
    [...read.keys()].map((key) => {
      const values = read.getAll(key);
      return [key, values.length > 1 ? values : values[0]];
    }),
  );
}

// Lone surrogates cannot stand in an address; names that come from JSON in UTF-8 have none.
const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: "binary", minLength, maxLength }).filter((value) => value.isWellFormed());
const names = fc.uniqueArray(
  text(0, 40).filter((name) => !name.includes("\0")),
  { maxLength: 4 },
);
const word = fc.option(text(1, 40));
const instant = fc.date({
  min: new Date("2000-01-01"),
  max: new Date("2099-12-31"),
  noInvalidDate: true,
});
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constantFrom(...RANGES).map((range) => ({ range })),
  fc
    .tuple(instant, instant)
    .filter(([a, b]) => a < b)
    .map(([from, to]) => ({ from, to })),
);
const query = text(0, 60)
  .filter((typed) => !typed.includes("\0"))
  .map((typed) => typed.trim());
const anyFilters: fc.Arbitrary<Filters> = fc
  .record({
    database: names,
    app: names,
    version: names,
    period,
    outer: fc.array(period, { maxLength: 6 }),
    status: fc.option(fc.constantFrom(...GROUP_STATES)),
    split: fc.constantFrom(...SPLITS),
    unit: fc.option(fc.constantFrom(...TIME_UNITS)),
    q: query,
    sort: word,
    cursor: word,
    tab: word,
    columns: fc.option(fc.stringMatching(/^[a-z.-]{1,40}$/)),
    view: fc.option(fc.stringMatching(/^(?:all|\d{1,18})$/)),
  })
  // Nobody has zoomed into a range.
  .map((filters) => ("range" in filters.period ? { ...filters, outer: [] } : filters));

test("what was written into an address is read from it", () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      expect(parseFilters(readQuery(filtersToQuery(filters)))).toEqual(filters);
    }),
  );
});

test("any address gives filters, and these come back from their own address", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  const keys = [
    ...["database", "app", "version", "range", "from", "to", "out", "split", "unit"],
    ...["sort", "cursor", "tab", "q", "status"],
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), value), (searchParams) => {
      const filters = parseFilters(searchParams);
      expect(parseFilters(readQuery(filtersToQuery(filters)))).toEqual(filters);
    }),
  );
});

test("filters at their defaults leave no trace in the address", () => {
  expect(filtersToQuery(parseFilters({}))).toBe("");
  expect(filtersToQuery(parseFilters({ range: DEFAULT_RANGE, sort: "" }))).toBe("");
});

test.each<[string, SearchParams]>([
  ["an unknown range", { range: "5y" }],
  ["a period that ends before it begins", { from: "2026-11-02", to: "2026-11-01" }],
  ["half a period", { from: "2026-11-01" }],
  ["a date that is none", { from: "yesterday", to: "2026-11-01" }],
  ["another century", { from: "1899-01-01", to: "2026-11-01" }],
  ["an endless name", { app: "x".repeat(301) }],
  ["a name that PostgreSQL refuses", { app: "a\0b" }],
  ["a sort without a word", { sort: "" }],
  ["a state that is none", { status: "all" }],
  ["a split that is none", { split: "phase" }],
  ["a unit that is none", { unit: "century" }],
  ["a way out of a range", { out: "30d", range: DEFAULT_RANGE }],
])("%s is left out", (_, searchParams) => {
  expect(parseFilters(searchParams)).toEqual(none);
});

test("a name counts once", () => {
  expect(parseFilters({ app: ["b", "a", "b"] }).app).toEqual(["b", "a"]);
});

test.each([
  ["2026-11-01T08:00:00Z", "2026-11-01T08:00:00.000Z"],
  ["2026-11-01T08:00:00+01:00", "2026-11-01T07:00:00.000Z"],
  ["2026-11-01T08:00", "2026-11-01T07:00:00.000Z"],
  ["2026-11-01", "2026-10-31T23:00:00.000Z"],
])("%s in Berlin is %s", (from, instantOf) => {
  const { period } = parseFilters({ from, to: "2026-12-01" }, "Europe/Berlin");
  expect("from" in period && period.from.toISOString()).toBe(instantOf);
});

test("another page keeps what is looked at, and not the place in the list", () => {
  const filters = { ...none, app: ["Hedgerow"], sort: "last", cursor: "1~2~3", tab: "modules" };
  expect(carriedFilters(filters)).toEqual({ ...none, app: ["Hedgerow"] });
});

test.each([
  ["24h", "2026-03-29T11:00:00.000Z"],
  // Berlin's clocks went forward on 29 March 2026: its midnights are an hour earlier from then on.
  ["7d", "2026-03-23T23:00:00.000Z"],
  ["30d", "2026-02-28T23:00:00.000Z"],
] as const)("%s begins at a full hour or midnight", (range, from) => {
  const now = new Date("2026-03-30T10:20:30Z");
  const bounds = periodBounds({ range }, now, "Europe/Berlin");
  expect(bounds.from?.toISOString()).toBe(from);
  expect(bounds.to).toEqual(now);
});

test("a period of one's own is widened to full hours", () => {
  const period = { from: new Date("2026-03-30T10:20:30Z"), to: new Date("2026-03-30T11:00:01Z") };
  expect(periodBounds(period, new Date(), "UTC")).toEqual({
    from: new Date("2026-03-30T10:00:00Z"),
    to: new Date("2026-03-30T12:00:00Z"),
  });
});

test("whoever zooms in finds the way out, step by step", () => {
  const start: Filters = { ...none, period: { range: "90d" }, cursor: "1~2~3" };
  const day = { from: new Date("2026-03-30T00:00:00Z"), to: new Date("2026-03-31T00:00:00Z") };
  const hour = { from: new Date("2026-03-30T10:00:00Z"), to: new Date("2026-03-30T11:00:00Z") };
  const inside = zoomedInto(zoomedInto(start, day), hour);
  expect(inside).toEqual({ ...none, period: hour, outer: [{ range: "90d" }, day] });
  const read = parseFilters(readQuery(filtersToQuery(inside)));
  expect(zoomedOut(read)).toEqual({ ...none, period: day, outer: [{ range: "90d" }] });
  expect(zoomedOut(zoomedOut(read) ?? none)).toEqual({ ...start, cursor: null });
  expect(zoomedOut(start)).toBeNull();
});

test("all time has no beginning", () => {
  const now = new Date("2026-03-30T10:20:30Z");
  expect(periodBounds({ range: "all" }, now, "UTC")).toEqual({ from: null, to: now });
});
