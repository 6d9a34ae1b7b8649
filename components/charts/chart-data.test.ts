import { expect, test } from "vitest";
import { roundTop, toChartData } from "@/components/charts/chart-data";
import type { TimeUnit, Volume } from "@/lib/queries/count-by-time";

const HOUR = 3_600_000;

function volume(unit: TimeUnit, buckets: number, hours: number): Volume {
  const start = Date.parse("2026-11-01T00:00:00Z");
  return {
    unit,
    buckets: Array.from({ length: buckets }, (_, index) => new Date(start + index * hours * HOUR)),
    series: [
      { name: "2.0", counts: Array(buckets).fill(3), total: 3 * buckets },
      { name: "1.0", counts: Array(buckets).fill(1), total: buckets },
    ],
    total: 4 * buckets,
    lastIsIncomplete: true,
  };
}

test("stacks add up bucket by bucket", () => {
  const { totals, top, series } = toChartData(volume("day", 5, 24), "UTC");
  expect(totals).toEqual([4, 4, 4, 4, 4]);
  expect(top).toBe(4);
  expect(series.map(({ color }) => color)).toEqual([
    "var(--color-chart-1)",
    "var(--color-chart-2)",
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
])("%s", (_, given, texts) => {
  expect(toChartData(given, "UTC").ticks.map(({ text }) => text)).toEqual(texts);
});

test("nothing at all still has an axis", () => {
  const nothing: Volume = {
    unit: "day",
    buckets: [],
    series: [],
    total: 0,
    lastIsIncomplete: false,
  };
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
