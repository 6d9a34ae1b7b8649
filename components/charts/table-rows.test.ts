import { expect, test } from "vitest";
import type { ChartData } from "@/components/charts/chart-data";
import { tableRows } from "@/components/charts/table-rows";

const data: ChartData = {
  buckets: ["a", "b", "c", "d", "e", "f", "g"],
  ticks: [],
  series: [],
  nameless: "",
  totals: [3, 0, 0, 0, 0, 0, 1],
  before: [0, 0, 0, 0, 2, 0, 0],
  releases: [],
  gaps: [1, 2],
  top: 4,
  lastIsIncomplete: false,
};

const bucket = (place: number) => ({ first: place, last: place, isGap: false });

test("a bucket has a row when it or the one before it has reports; gaps share one", () => {
  expect(tableRows(data)).toEqual([
    bucket(6),
    bucket(4),
    { first: 1, last: 2, isGap: true },
    bucket(0),
  ]);
});

test("so has one in which a version was first seen", () => {
  const releases = [{ bucket: 5, version: "2.0", names: ["2.0"], count: 1 }];
  expect(tableRows({ ...data, before: null, releases }).map(({ first }) => first)).toEqual([
    6, 5, 1, 0,
  ]);
});
