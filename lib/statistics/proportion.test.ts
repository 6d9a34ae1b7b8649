import fc from "fast-check";
import { expect, test } from "vitest";
import { difference, shareOf, wilson, Z } from "@/lib/statistics/proportion";

// As the papers print them: Newcombe, Statistics in Medicine 17 (1998), 857-872 and 873-890.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("of %d of %d Wilson's interval is %d to %d", (count, total, low, high) => {
  const interval = wilson({ count, total }, Z[95]);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [10, 10, 0, 20, 0.6791, 1],
])("%d of %d are more than %d of %d by %d to %d", (a, m, b, n, low, high) => {
  const interval = difference({ count: a, total: m }, { count: b, total: n }, Z[95]);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test("of nothing nothing is known", () => {
  const nothing = { count: 0, total: 0 };
  expect(shareOf(nothing)).toBe(0);
  expect(wilson(nothing, Z[95])).toEqual({ low: 0, high: 1 });
  expect(difference(nothing, { count: 3, total: 3 }, Z[95])).toEqual({ low: -1, high: 1 });
});

const proportions = fc
  .integer({ min: 1, max: 2_000 })
  .chain((total) => fc.integer({ min: 0, max: total }).map((count) => ({ count, total })));

test("an interval holds what was counted, and is wider the more sure it is", () => {
  fc.assert(
    fc.property(proportions, proportions, (one, other) => {
      const found = shareOf(one) - shareOf(other);
      const [narrow, wide] = [difference(one, other, Z[95]), difference(one, other, Z[99.9])];
      const points = [wide.low, narrow.low, found, narrow.high, wide.high];
      for (const [at, point] of points.entries()) {
        expect(point).toBeLessThanOrEqual((points[at + 1] ?? 1) + 1e-12);
      }
      // Seen from the other side it is the same.
      const turned = difference(other, one, Z[95]);
      expect(turned.low).toBeCloseTo(-narrow.high, 10);
      expect(turned.high).toBeCloseTo(-narrow.low, 10);
    }),
  );
});
