import { expect, test } from "vitest";
import { instantAt, knownTimeZone, startOfDay } from "@/lib/time-zone";

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["Mars/Olympus", "UTC"],
  [undefined, "UTC"],
])("the zone %s is taken as %s", (name, expected) => {
  expect(knownTimeZone(name)).toBe(expected);
});

test.each([
  ["2026-11-23T14:00:00Z", "UTC", 0, "2026-11-23T00:00:00.000Z"],
  ["2026-11-23T14:00:00Z", "UTC", 29, "2026-10-25T00:00:00.000Z"],
  ["2026-11-23T23:30:00Z", "Europe/Berlin", 0, "2026-11-23T23:00:00.000Z"],
  ["2026-11-23T02:00:00Z", "America/New_York", 0, "2026-11-22T05:00:00.000Z"],
  ["2026-11-23T02:00:00Z", "Asia/Kolkata", 0, "2026-11-22T18:30:00.000Z"],
  // Clocks went back on 25 October 2026: that day begins at +2, and the 26th at +1.
  ["2026-10-25T12:00:00Z", "Europe/Berlin", 0, "2026-10-24T22:00:00.000Z"],
  ["2026-10-26T12:00:00Z", "Europe/Berlin", 0, "2026-10-25T23:00:00.000Z"],
  ["2026-04-05T02:00:00Z", "Australia/Sydney", 0, "2026-04-04T13:00:00.000Z"],
  ["2026-10-04T02:00:00Z", "Australia/Sydney", 0, "2026-10-03T14:00:00.000Z"],
  // In Brazil's summer-time days of 2018 this midnight did not exist.
  ["2018-11-04T12:00:00Z", "America/Sao_Paulo", 0, "2018-11-04T03:00:00.000Z"],
])("the day of %s in %s, %i days before, begins at %s", (instant, zone, before, expected) => {
  expect(startOfDay(new Date(instant), zone, before).toISOString()).toBe(expected);
});

test.each([
  ["2026-11-23T14:05", "UTC", "2026-11-23T14:05:00.000Z"],
  ["2026-11-23T14:05", "Asia/Kolkata", "2026-11-23T08:35:00.000Z"],
  ["2026-11-23", "America/New_York", "2026-11-23T05:00:00.000Z"],
  // Clocks go from 02:00 to 03:00 on 29 March 2026: half past two is half past three there.
  ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
])("%s on the clocks of %s is %s", (local, zone, expected) => {
  expect(instantAt(local, zone).toISOString()).toBe(expected);
});
