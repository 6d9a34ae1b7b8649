import { expect, test } from "vitest";
import {
  formatBucket,
  formatBytes,
  formatChange,
  formatCount,
  formatDuration,
  formatHour,
  formatInstant,
  formatPeriod,
  formatQuantity,
  formatRelative,
  formatShare,
  formatShortCount,
  formatTick,
  formatWallClock,
} from "@/lib/format";

const instant = new Date("2026-11-23T23:05:09Z");

test("the same moment stands on each zone's clocks", () => {
  expect(formatInstant(instant, "UTC")).toBe("23 Nov 2026, 23:05:09");
  expect(formatInstant(instant, "Asia/Tokyo")).toBe("24 Nov 2026, 08:05:09");
  expect(formatWallClock(instant, "UTC")).toBe("2026-11-23T23:05");
  expect(formatWallClock(instant, "Asia/Tokyo")).toBe("2026-11-24T08:05");
});

test.each([
  [-20, "now"],
  [-60, "1 min ago"],
  [-3 * 3600, "3 hr ago"],
  [-26 * 3600, "1 day ago"],
  [-15 * 86_400, "2 wk ago"],
  [-40 * 86_400, "1 mo ago"],
  [2 * 86_400, "in 2 days"],
])("%d s from now is %s", (seconds, text) => {
  const now = new Date("2026-11-23T12:00:00Z");
  expect(formatRelative(new Date(now.getTime() + seconds * 1000), now)).toBe(text);
});

test.each([
  [{ range: "24h" } as const, "last 24 hours"],
  [{ range: "all" } as const, "all time"],
  [
    { from: new Date("2026-11-01T00:00:00Z"), to: new Date("2026-11-02T12:30:00Z") },
    "1 Nov 2026, 00:00 – 2 Nov 2026, 12:30",
  ],
])("the period %j", (period, text) => {
  expect(formatPeriod(period, "UTC")).toBe(text);
});

test.each([
  ["hour", "Tue 24 Nov, 08:05"],
  ["day", "Tue, 24 Nov 2026"],
  ["week", "week of 24 Nov 2026"],
] as const)("a bucket of one %s", (unit, text) => {
  expect(formatBucket(instant, unit, "Asia/Tokyo")).toBe(text);
});

test("a tick below a chart", () => {
  expect(formatTick(instant, "hour", "Asia/Tokyo")).toBe("08:05");
  expect(formatTick(instant, "day", "Asia/Tokyo")).toBe("24 Nov");
});

test.each([
  [0, "0", "0"],
  [8311, "8,311", "8,311"],
  [9999, "9,999", "9,999"],
  [12_400, "12,400", "12.4K"],
  [3_000_000, "3,000,000", "3M"],
])("%d", (count, whole, short) => {
  expect(formatCount(count)).toBe(whole);
  expect(formatShortCount(count)).toBe(short);
});

test("one of a thing is not many", () => {
  expect(formatQuantity(1, "report")).toBe("1 report");
  expect(formatQuantity(0, "report")).toBe("0 reports");
  expect(formatQuantity(2000, "delivery", "deliveries")).toBe("2,000 deliveries");
});

test.each([
  [112, 100, "+12 %"],
  [97, 100, "-3 %"],
  [100, 100, "0 %"],
  [5, 0, null],
])("from %2$d to %1$d is %3$s", (now, before, change) => {
  expect(formatChange(now, before)).toBe(change);
});

test.each([
  [812, "812 B"],
  [72_000, "70.3 KB"],
  [5 * 1024 * 1024, "5 MB"],
  [1024 ** 3 - 1024 ** 2, "1,023 MB"],
  [41.2 * 1024 ** 3, "41.2 GB"],
])("%d bytes", (size, text) => {
  expect(formatBytes(size)).toBe(text);
});

test.each([
  [0, 0, "0 %"],
  [0, 9, "0 %"],
  [1, 101, "under 1 %"],
  [1, 3, "33 %"],
  [9, 9, "100 %"],
])("%i of %i is %s", (part, whole, share) => {
  expect(formatShare(part, whole)).toBe(share);
});

test.each([
  [-3, "0 ms"],
  [12.4, "12 ms"],
  [1_400, "1.4 s"],
  [9_960, "10 s"],
  [59_700, "1 min"],
  [20 * 60_000, "20 min"],
  [9.2 * 3_600_000, "9 h"],
  [50 * 3_600_000, "2 days"],
])("%d ms are %s", (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

test("an hour says when it begins and ends, over midnight too", () => {
  expect(formatHour(new Date("2026-11-23T14:00:00Z"), "UTC")).toBe("23 Nov 2026, 14:00 and 15:00");
  expect(formatHour(new Date("2026-11-23T23:00:00Z"), "UTC")).toBe("23 Nov 2026, 23:00 and 00:00");
});
