import { expect, test } from "vitest";
import { zoomAddress } from "@/components/charts/chart-zoom";
import { filtersToQuery, parseFilters, zoomedInto } from "@/lib/filters";

const filters = parseFilters({ app: "Hedgerow", range: "7d", q: "user:ada", cursor: "1~2~3" });
const any = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2026-01-02T00:00:00Z") };
const hours = [0, 24, 48, 48].map((hour) => Date.parse("2026-11-20T00:00:00Z") / 3_600_000 + hour);
const zoom = { path: "/reports", query: filtersToQuery(zoomedInto(filters, any)), hours };

test.each([
  [0, 0, "2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z"],
  [0, 1, "2026-11-20T00:00:00Z", "2026-11-22T00:00:00Z"],
  [1, 0, "2026-11-20T00:00:00Z", "2026-11-22T00:00:00Z"],
])("from bucket %d to %d", (a, b, from, to) => {
  const period = { from: new Date(from), to: new Date(to) };
  expect(zoomAddress(zoom, a, b)).toBe(`/reports${filtersToQuery(zoomedInto(filters, period))}`);
});

test("what has no hour, or is no bucket, has no address", () => {
  expect(zoomAddress(zoom, 2, 2)).toBeNull();
  expect(zoomAddress(zoom, 7, 9)).toBeNull();
});
