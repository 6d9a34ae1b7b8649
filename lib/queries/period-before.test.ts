import { expect, test } from "vitest";
import { periodBefore } from "@/lib/queries/period-before";

type Case = [what: string, zone: string, from: string, to: string, before: [string, string]];

test.each<Case>([
  [
    "days that are over",
    "UTC",
    "2026-11-08T00:00Z",
    "2026-11-15T00:00Z",
    ["2026-11-01T00:00Z", "2026-11-08T00:00Z"],
  ],
  [
    "days of which the last is not over",
    "UTC",
    "2026-11-14T00:00Z",
    "2026-11-20T12:30Z",
    ["2026-11-07T00:00Z", "2026-11-13T13:00Z"],
  ],
  [
    "a morning",
    "UTC",
    "2026-11-20T00:00Z",
    "2026-11-20T09:00Z",
    ["2026-11-19T00:00Z", "2026-11-19T09:00Z"],
  ],
  [
    "24 hours",
    "UTC",
    "2026-11-19T13:00Z",
    "2026-11-20T12:30Z",
    ["2026-11-18T13:00Z", "2026-11-19T13:00Z"],
  ],
  // Berlin's clocks go back on 25 October: midnight is at 22:00 before it and at 23:00 from then on.
  [
    "days on both sides of a change of clocks",
    "Europe/Berlin",
    "2026-10-24T22:00Z",
    "2026-10-27T10:00Z",
    ["2026-10-21T22:00Z", "2026-10-24T09:00Z"],
  ],
  [
    "a day after a change of clocks",
    "Europe/Berlin",
    "2026-10-25T23:00Z",
    "2026-10-26T23:00Z",
    ["2026-10-24T22:00Z", "2026-10-25T23:00Z"],
  ],
  // Midnight is at 18:30, and a day is counted from 19:00.
  [
    "whole days of a zone that is off by half an hour",
    "Asia/Kolkata",
    "2026-11-17T19:00Z",
    "2026-11-19T19:00Z",
    ["2026-11-15T19:00Z", "2026-11-17T19:00Z"],
  ],
])("before %s", (_, timeZone, from, to, [expectedFrom, expectedTo]) => {
  const period = { from: new Date(from), to: new Date(to), timeZone, ongoing: true };
  expect(periodBefore(period)).toEqual({
    from: new Date(expectedFrom),
    to: new Date(expectedTo),
    timeZone,
    ongoing: false,
  });
});

test("all time has nothing before it", () => {
  const to = new Date("2026-11-20T12:30Z");
  expect(periodBefore({ from: null, to, timeZone: "UTC", ongoing: true })).toBeNull();
});
