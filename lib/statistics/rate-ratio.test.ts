import fc from "fast-check";
import { expect, test } from "vitest";
import { Z } from "@/lib/statistics/proportion";
import { rateRatio } from "@/lib/statistics/rate-ratio";

test.each([
  // As many of as much; twice as many; as many of twice as much.
  [50, 1, 50, 1, 0.6776, 1.4758],
  [100, 1, 50, 1, 1.4265, 2.804],
  [50, 2, 50, 1, 0.3388, 0.7379],
  // Wilson's interval of 10 of 10 begins at 0.7225.
  [10, 1, 0, 1, 2.6032, Number.POSITIVE_INFINITY],
  [0, 1, 10, 1, 0, 0.3841],
  [0, 1, 0, 1, 0, Number.POSITIVE_INFINITY],
])("%d of %d to %d of %d is %d to %d", (count, exposure, other, of, low, high) => {
  const ratio = rateRatio({ count, exposure }, { count: other, exposure: of }, Z[95]);
  expect(ratio.low).toBeCloseTo(low, 3);
  if (Number.isFinite(high)) expect(ratio.high).toBeCloseTo(high, 3);
  else expect(ratio.high).toBe(high);
});

test("an interval holds the ratio that was counted, and turns with its sides", () => {
  const rates = fc.record({
    count: fc.integer({ min: 1, max: 100_000 }),
    exposure: fc.integer({ min: 1, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(rates, rates, (one, other) => {
      const counted = one.count / one.exposure / (other.count / other.exposure);
      const { low, high } = rateRatio(one, other, Z[99]);
      expect(low).toBeLessThan(counted);
      expect(high).toBeGreaterThan(counted);
      const turned = rateRatio(other, one, Z[99]);
      expect(turned.low * high).toBeCloseTo(1, 6);
    }),
  );
});
