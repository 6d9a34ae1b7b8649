import { expect, test } from "vitest";
import { daysAfter, dayWindow } from "@/lib/versions/day-window";

const NOW = new Date("2026-11-20T12:30:00Z");
const day = (text: string) => new Date(`${text}T00:00:00Z`);

test.each([
  // The day that is not over does not count, unless it is the only one.
  ["2026-10-01", "2026-11-15", 5, false],
  ["2026-11-15", "2026-10-01", 5, false],
  ["2026-01-01", "2026-02-01", 30, false],
  ["2026-11-01", "2026-11-19", 1, false],
  ["2026-11-01", "2026-11-20", 1, true],
  ["2026-11-01", "2026-11-25", 1, true],
])("of versions from %s and %s %d days are compared", (one, other, days, isFirstDay) => {
  expect(dayWindow([day(one), day(other)], NOW)).toEqual({ days, isFirstDay });
});

test("days follow each other in UTC", () => {
  expect(daysAfter(day("2026-10-24"), 3)).toEqual(day("2026-10-27"));
});
