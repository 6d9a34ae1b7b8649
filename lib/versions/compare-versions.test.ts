import fc from "fast-check";
import { expect, test } from "vitest";
import { compareCounted, compareVersions } from "@/lib/versions/compare-versions";

/** Each line from the oldest to the newest. */
test.each([
  [["1.2", "1.9", "1.10", "2", "10"]],
  [["1.2.3", "1.2.3.1", "1.2.4"]],
  [
    [
      "2.0-dev",
      "2.0-alpha",
      "2.0-beta1",
      "2.0-beta2",
      "2.0-beta10",
      "2.0-rc1",
      "2.0",
      "2.0-hotfix1",
    ],
  ],
  [["2.0-rc1", "2.0.0.1"]],
  [["2.0b3", "2.0rc1", "2.0", "2.0.1"]],
  [["2025.12.31", "2026.2.1", "2026.11.5", "2026.11.20"]],
  [["20251231", "20260101"]],
  [["99999999999999999998", "99999999999999999999", "100000000000000000000"]],
  [["", "nightly 3", "1"].sort(compareVersions)],
])("%j is in order", (versions) => {
  const shuffled = versions.toReversed();
  expect(shuffled.sort(compareVersions)).toEqual(versions);
});

test.each([
  ["1.2", "1.2.0"],
  ["1.2", "v1.2"],
  ["1.02", "1.2"],
  ["1.2+build.7", "1.2+build.9"],
  ["1.2-RC1", "1.2rc1"],
])("%s and %s count the same, and still have an order", (a, b) => {
  expect(compareCounted(a, b)).toBe(0);
  expect(compareVersions(a, b)).not.toBe(0);
});

const anyVersion = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom("0", "1", "02", "10", ".", "-", "rc", "b", "x", "+"), { maxLength: 8 })
    .map((parts) => parts.join("")),
);

test("is a total order over any texts", () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) || 0);
      if (compareVersions(a, b) === 0) expect(a).toBe(b);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 2_000 },
  );
});
