import { expect, test } from "vitest";
import { lastAtMost, rhythm } from "@/lib/samples/calendar";

const now = new Date("2026-11-23T04:10:00Z");
const places = Array.from({ length: 5000 }, (_, i) => i / 5000);

test("moments run from the start of the run until now, and never backwards", () => {
  const momentAt = rhythm(now, 30);
  const moments = places.map((place) => momentAt(place).getTime());
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
  expect(momentAt(0)).toEqual(new Date("2026-10-24T04:10:00Z"));
  expect(momentAt(1)).toEqual(now);
});

test("afternoons are busier than nights, and working days busier than weekends", () => {
  const moments = places.map(rhythm(now, 28));
  const count = (wanted: (at: Date) => boolean) => moments.filter(wanted).length;
  const afternoon = count((at) => at.getUTCHours() >= 14 && at.getUTCHours() < 18);
  const night = count((at) => at.getUTCHours() >= 2 && at.getUTCHours() < 6);
  const weekend = count((at) => at.getUTCDay() === 0 || at.getUTCDay() === 6);
  expect(afternoon).toBeGreaterThan(3 * night);
  expect(weekend / 8).toBeLessThan(0.8 * ((moments.length - weekend) / 20));
});

test.each([
  { wanted: 0, index: 0 },
  { wanted: 1.9, index: 0 },
  { wanted: 2, index: 1 },
  { wanted: 99, index: 3 },
])("$wanted lies after index $index", ({ wanted, index }) => {
  expect(lastAtMost([0, 2, 5, 9], wanted)).toBe(index);
});
