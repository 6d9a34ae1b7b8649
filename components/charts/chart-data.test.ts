import { expect, test } from "vitest";
import { roundTop, toChartData } from "@/components/charts/chart-data";
import type { TimeUnit } from "@/lib/filters";
import type { VolumeInContext } from "@/lib/queries/get-volume";

const HOUR = 3_600_000;

function volume(unit: TimeUnit, buckets: number, hours: number): VolumeInContext {
  const start = Date.parse("2026-11-01T00:00:00Z");
  const starts = Array.from({ length: buckets }, (_, at) => new Date(start + at * hours * HOUR));
  const series = (key: string | null, name: string, each: number) => ({
    key,
    name,
    names: 3,
    counts: starts.map(() => each),
    total: each * buckets,
  });
  return {
    unit,
    units: [unit],
    usualUnit: unit,
    split: "version",
    splits: ["version"],
    buckets: starts,
    bounds: starts.map((from) => ({ from, to: new Date(from.getTime() + hours * HOUR) })),
    series: [series("2.0", "2.0", 3), series(null, "other", 1)],
    total: 4 * buckets,
    before: null,
    releases: new Map(),
    gaps: new Set(),
    lastIsIncomplete: true,
  };
}

test("stacks add up bucket by bucket, and what is summed up is grey", () => {
  const { totals, top, series } = toChartData(volume("day", 5, 24), "UTC");
  expect(totals).toEqual([4, 4, 4, 4, 4]);
  expect(top).toBe(4);
  expect(series.map(({ name }) => name)).toEqual(["2.0", "3 others"]);
  expect(series[1]?.color).toBe("var(--color-chart-7)");
});

test("the axis has room for the period before", () => {
  const before = { counts: [0, 37], total: 37 };
  expect(toChartData({ ...volume("day", 2, 24), before }, "UTC").top).toBe(40);
});

test("nothing before is no line", () => {
  const before = { counts: [0, 0], total: 0 };
  expect(toChartData({ ...volume("day", 2, 24), before }, "UTC").before).toBeNull();
});

test("versions are named with their application where there are several", () => {
  const one = { application: "Hedgerow", version: "4.2" };
  const other = { application: "Snail Rally", version: "" };
  const names = (versions: (typeof one)[]) => {
    const releases = new Map([[1, { versions, count: versions.length }]]);
    return toChartData({ ...volume("day", 2, 24), releases }, "UTC").releases;
  };
  expect(names([one])).toEqual([{ bucket: 1, version: "4.2", names: ["4.2"], count: 1 }]);
  expect(names([one, other])).toEqual([
    { bucket: 1, version: null, names: ["Hedgerow 4.2", "Snail Rally "], count: 2 },
  ]);
});

test.each([
  ["a day of hours", volume("hour", 24, 1), ["00:00", "04:00", "08:00", "12:00", "16:00", "20:00"]],
  [
    "a week of hours",
    volume("hour", 168, 1),
    ["1 Nov", "2 Nov", "3 Nov", "4 Nov", "5 Nov", "6 Nov", "7 Nov"],
  ],
  [
    "a month of days",
    volume("day", 30, 24),
    ["1 Nov", "6 Nov", "11 Nov", "16 Nov", "21 Nov", "26 Nov"],
  ],
  [
    "two days of hours",
    volume("hour", 48, 1),
    ["00:00", "08:00", "16:00", "00:00", "08:00", "16:00"],
  ],
  ["one bucket", volume("day", 1, 24), ["1 Nov"]],
  [
    "two months of hours",
    volume("hour", 1_488, 1),
    ["1 Nov", "10 Nov", "19 Nov", "28 Nov", "7 Dec", "16 Dec", "25 Dec"],
  ],
])("%s", (_, given, texts) => {
  expect(toChartData(given, "UTC").ticks.map(({ text }) => text)).toEqual(texts);
});

test("hours of a zone that is off by half of one have texts too", () => {
  const { ticks } = toChartData(volume("hour", 72, 1), "Asia/Kolkata");
  expect(ticks.map(({ text }) => text)).toEqual(["2 Nov", "3 Nov", "4 Nov"]);
});

test("nothing at all still has an axis", () => {
  const nothing = { ...volume("day", 0, 24), series: [] };
  expect(toChartData(nothing, "UTC")).toMatchObject({ totals: [], ticks: [], top: 2 });
});

test.each([
  [0, 2],
  [1, 2],
  [5, 6],
  [10, 10],
  [11, 12],
  [37, 40],
  [81, 100],
  [1601, 2000],
])("the axis above %d ends at %d", (highest, top) => {
  expect(roundTop(highest)).toBe(top);
});
