import { expect, test } from "vitest";
import { bucketPlaces, placeCounts, toSeries } from "@/lib/queries/volume/to-series";

const days = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 10, day)));
const times = days.map((day) => day.getTime());

test("each row is a series, with a place for every bucket", () => {
  const rows = [
    { key: "2.0", name: "2.0", names: 9, starts: [times[2] ?? 0, times[0] ?? 0], counts: [5, 1] },
    { key: null, name: null, names: 9, starts: [times[1] ?? 0], counts: [4] },
  ];
  expect(toSeries(days, rows)).toEqual([
    { key: "2.0", name: "2.0", names: 1, counts: [1, 0, 5], total: 6 },
    { key: null, name: "other", names: 3, counts: [0, 4, 0], total: 4 },
  ]);
});

test("a name of its own is not the sum of others", () => {
  const row = { key: "other", name: "other", names: 1, starts: [times[0] ?? 0], counts: [2] };
  expect(toSeries(days, [row])).toMatchObject([{ key: "other", names: 1, total: 2 }]);
});

test("what is in no bucket is left out", () => {
  expect(placeCounts(bucketPlaces(days), { starts: [0, times[1] ?? 0], counts: [7, 2] })).toEqual([
    0, 2, 0,
  ]);
  expect(placeCounts(bucketPlaces([]), { starts: [0], counts: [7] })).toEqual([]);
});
