import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { listVersionTrends } from "@/lib/queries/list-version-trends";
import { listVersions, type VersionSort } from "@/lib/queries/list-versions";
import { periodBefore } from "@/lib/queries/period-before";
import { resolveSelection, type Selection } from "@/lib/queries/selection";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { seeingPeople } from "@/lib/testing/seeing-people";

const NOW = new Date("2026-11-20T12:30:00Z");
const CLOCK = { now: new Date(NOW.getTime() + 1), timeZone: "UTC" };
const HOUR = 3_600_000;
const database = freshDatabase();
const other = freshDatabase();

const VERSIONS = ["1.9", "1.10", "2.0-rc1", "2.0", "v2.0.1"];
const USERS = ["ada", "lin", "noor"];

/** 80 reports in 9 groups over 14 days; each group spreads over the versions in its own way. */
const reports = Array.from({ length: 80 }, (_, index) => ({
  id: index + 1,
  database: index % 11 === 0 ? other : database,
  stackKeyId: (index * index) % 9,
  application: index % 3 === 0 ? "Viewer" : "Orrery",
  version: VERSIONS[(index * 7) % VERSIONS.length] ?? "",
  user: USERS[index % USERS.length] ?? "",
  received: new Date(NOW.getTime() - index * 4.3 * HOUR),
}));
type Sample = (typeof reports)[number];

beforeAll(async () => {
  for (const { received, ...report } of reports) {
    const payload = v1aPayload({ ...report, received: received.toISOString() });
    await arrive(payload, { arrivedAt: NOW });
  }
});

async function select({ q = "", ...params }: SearchParams & { q?: string }): Promise<Selection> {
  const found = await db.database.findMany({ where: { name: { in: [database, other] } } });
  const scope = seeingPeople({ databaseIds: found.map(({ id }) => id) });
  const read = readCondition(q, CLOCK);
  if (!read.understood) throw new Error(read.problem.message);
  return resolveSelection(scope, parseFilters(params), CLOCK, read.condition);
}

const keyOf = (of: { database: string; application: string; version: string }) =>
  [of.database, of.application, of.version].join(" ");
const groupOf = (report: Sample) => `${report.database} ${report.stackKeyId}`;

/** The table by looking at each report; `reports` has the newest first. */
function recount(matches: (report: Sample) => boolean, selection: Selection) {
  const { from } = selection;
  const introducedBy = new Map(reports.map((report) => [groupOf(report), keyOf(report)]));
  const earlier = periodBefore(selection);
  return [...new Set(reports.map(keyOf))].flatMap((key) => {
    const all = reports.filter((report) => keyOf(report) === key);
    const matching = all.filter(matches);
    const counted = matching.filter(({ received }) => !from || received >= from);
    if (counted.length === 0) return [];
    const groups = new Set(counted.map(groupOf));
    const before = matching.filter(
      ({ received }) => earlier?.from && received >= earlier.from && received < earlier.to,
    );
    return {
      key,
      reports: counted.length,
      reportsBefore: from && before.length,
      groups: groups.size,
      newGroups: [...groups].filter((group) => introducedBy.get(group) === key).length,
      users: new Set(all.map(({ user }) => user)).size,
      firstReceivedAt: all.at(-1)?.received,
      lastReceivedAt: all[0]?.received,
    };
  });
}

const cases: [string, SearchParams & { q?: string }, (report: Sample) => boolean][] = [
  ["nothing", {}, () => true],
  ["all time", { range: "all" }, () => true],
  ["a week", { range: "7d" }, () => true],
  ["a day", { range: "24h" }, () => true],
  ["an application", { range: "7d", app: "Viewer" }, (r) => r.application === "Viewer"],
  ["a version", { version: ["2.0", "1.9"] }, (r) => ["2.0", "1.9"].includes(r.version)],
  ["a query that rollups know", { range: "7d", q: "-version:1.10" }, (r) => r.version !== "1.10"],
  ["a query that they do not know", { range: "7d", q: "user:ada" }, (r) => r.user === "ada"],
  ["such a query of all time", { range: "all", q: "-user:ada" }, (r) => r.user !== "ada"],
  ["an unknown name", { app: "Nothing" }, () => false],
];

test.each(cases)("with %s, the table is what the reports say", async (_name, params, matches) => {
  const selection = await select(params);
  const rows = await listVersions(selection, "version");
  const shown = rows.map((row) => ({
    key: keyOf(row),
    reports: row.reports,
    reportsBefore: row.reportsBefore,
    groups: row.groups,
    newGroups: row.newGroups,
    users: row.users,
    firstReceivedAt: row.firstReceivedAt,
    lastReceivedAt: row.lastReceivedAt,
  }));
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  expect(shown.sort(byKey)).toEqual(recount(matches, selection).sort(byKey));

  const trends = await listVersionTrends(selection, rows);
  for (const { id, reports: count } of rows) {
    const trend = trends.get(id) ?? [];
    expect(trend.length).toBeLessThanOrEqual(24);
    expect(trend.reduce((sum, bar) => sum + bar, 0)).toBe(count);
  }
});

test("each group is new in one version", async () => {
  const rows = await listVersions(await select({ range: "all" }), "version");
  const groups = new Set(reports.map(groupOf)).size;
  expect(rows.reduce((sum, { newGroups }) => sum + newGroups, 0)).toBe(groups);
});

test("a bar of the trend is a 24th of the period", async () => {
  const selection = await select({ from: "2026-11-19T12:00:00Z", to: "2026-11-20T12:00:00Z" });
  const rows = await listVersions(selection, "version");
  const trends = await listVersionTrends(selection, rows);
  for (const row of rows) {
    const bars = Array.from({ length: 24 }, () => 0);
    for (const { received } of reports.filter((report) => keyOf(report) === keyOf(row))) {
      const hour = Math.floor((received.getTime() - Date.parse("2026-11-19T12:00:00Z")) / HOUR);
      if (hour in bars) bars[hour] = (bars[hour] ?? 0) + 1;
    }
    expect(trends.get(row.id)).toEqual(bars);
  }
});

test("versions stand by application, newest first", async () => {
  const selection = await select({ range: "all", database });
  const rows = await listVersions(selection, "version");
  const order = ["v2.0.1", "2.0", "2.0-rc1", "1.10", "1.9"];
  expect(rows.map(({ application, version }) => [application, version])).toEqual(
    ["Orrery", "Viewer"].flatMap((application) => order.map((version) => [application, version])),
  );
});

test.each<[VersionSort, "reports" | "lastReceivedAt"]>([
  ["count", "reports"],
  ["last", "lastReceivedAt"],
])("sorted by %s, they descend", async (sort, key) => {
  const rows = await listVersions(await select({ range: "all" }), sort);
  const values = rows.map((row) => Number(row[key]));
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(new Set(values).size).toBeGreaterThan(1);
});
