import { expect, test } from "vitest";
import { groupMarks } from "@/lib/queries/group-marks";
import type { GroupState } from "@/lib/triage/group-state";

const BEFORE = new Date("2026-10-01T00:00:00Z");

const QUIET = {
  state: "open" as GroupState,
  isNew: false,
  firstReceivedAt: new Date("2026-01-01T00:00:00Z"),
  reports: 30,
  reportsBefore: 25,
  reportsEver: 400,
  topUserReports: 12,
  trend: trend([2, 1, 0, 3], 2),
};

const NEW = {
  isNew: true,
  firstReceivedAt: new Date("2026-11-10T00:00:00Z"),
  reportsBefore: 0,
};

/** 24 parts, which end in `last`. */
function trend(course: number[], last: number): number[] {
  return [...Array.from({ length: 23 }, (_, at) => course[at % course.length] ?? 0), last];
}

const CASES: [string, Partial<typeof QUIET>, string[]][] = [
  ["nothing of note", {}, []],
  ["its first report in the period", NEW, ["new"]],
  ["none in the period before", { reportsBefore: 0 }, ["back"]],
  ["none there, but resolved", { reportsBefore: 0, state: "resolved" }, []],
  ["none there, and regressed", { reportsBefore: 0, state: "regressed" }, []],
  [
    "none before, and its first in the period before: the query left it out",
    { reportsBefore: 0, firstReceivedAt: new Date("2026-10-02T00:00:00Z") },
    [],
  ],
  ["three times as many", { reports: 75 }, ["spike"]],
  ["nearly three times as many", { reports: 74 }, []],
  ["three times as many, but few", { reports: 19, reportsBefore: 6 }, []],
  ["three times as many, just enough", { reports: 20, reportsBefore: 6 }, ["spike"]],
  ["a last part of thrice the highest", { trend: trend([4, 0], 12) }, ["spike"]],
  ["a last part of nearly thrice the highest", { trend: trend([4, 0], 11) }, []],
  ["a last part of few", { trend: trend([1, 0], 9) }, []],
  ["all in the last part", { ...NEW, trend: trend([0], 30) }, ["new"]],
  ["new, and soaring", { ...NEW, trend: trend([1], 20) }, ["new", "spike"]],
  ["half by one person", { reportsEver: 30, topUserReports: 15 }, ["one user"]],
  ["nearly half by one person", { reportsEver: 31, topUserReports: 15 }, []],
  ["all by one person, but few", { reportsEver: 9, topUserReports: 9 }, []],
  ["no trend", { trend: [] }, []],
];

test.each(CASES)("a group with %s", (_, group, marks) => {
  expect(groupMarks({ ...QUIET, ...group }, BEFORE)).toEqual(marks);
});

test("of all time no group is back, and none has grown", () => {
  expect(groupMarks({ ...QUIET, reports: 900, reportsBefore: null }, null)).toEqual([]);
});
