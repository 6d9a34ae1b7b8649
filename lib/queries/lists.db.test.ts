import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import { countByTime } from "@/lib/queries/count-by-time";
import { findGroupByBugsplatId, findReportByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { getGroup } from "@/lib/queries/get-group";
import { getOverview } from "@/lib/queries/get-overview";
import { getReport } from "@/lib/queries/get-report";
import { listChoices } from "@/lib/queries/list-choices";
import { listGroups } from "@/lib/queries/list-groups";
import { listReports } from "@/lib/queries/list-reports";
import { resolveSelection, type Selection } from "@/lib/queries/selection";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

const NOW = new Date("2026-11-20T12:30:00Z");
const database = freshDatabase();
const other = freshDatabase();
let scope: Scope;

/** 30 reports in 7 groups, some of equal size, two applications, three versions, over 14 days. */
const reports = [1, 2, 3, 3, 3, 9, 9].flatMap((size, group) =>
  Array.from({ length: size }, (_, index) => ({
    id: group * 10 + index,
    stackKeyId: group,
    stackKeyName: `Orrery!group${group}`,
    application: group < 2 ? "Viewer" : "Orrery",
    version: `1.${index % 3}`,
    // Several have the same time, so that only the tie-break keeps the pages apart.
    received: new Date(NOW.getTime() - (group * 2 * 24 + (index >> 1)) * 3_600_000),
  })),
);

beforeAll(async () => {
  for (const { received, ...report } of reports) {
    const payload = v1aPayload({ database, ...report, received: received.toISOString() });
    await arrive(payload, { arrivedAt: NOW });
  }
  await arrive(v1aPayload({ database: other, received: NOW.toISOString() }), { arrivedAt: NOW });
  const found = await db.database.findMany({ where: { name: { in: [database, other] } } });
  scope = { databaseIds: found.map(({ id }) => id) };
});

function select(params: SearchParams, timeZone = "UTC"): Promise<Selection> {
  const filters = parseFilters({ database, ...params });
  return resolveSelection(scope, filters, { now: new Date(NOW.getTime() + 1), timeZone });
}

type Sample = (typeof reports)[number];
const filterCases: [string, SearchParams, (report: Sample) => boolean][] = [
  ["no filter", {}, () => true],
  ["an application", { app: "Viewer" }, ({ application }) => application === "Viewer"],
  ["two versions", { version: ["1.0", "1.2"] }, ({ version }) => version !== "1.1"],
  [
    "both",
    { app: "Orrery", version: "1.1" },
    (r) => r.application === "Orrery" && r.version === "1.1",
  ],
  ["a name that is unknown", { app: "Nothing" }, () => false],
  ["24 hours", { range: "24h" }, (r) => r.received >= new Date("2026-11-19T13:00:00Z")],
  ["7 days", { range: "7d" }, (r) => r.received >= new Date("2026-11-14T00:00:00Z")],
  ["all time", { range: "all" }, () => true],
];

test.each(filterCases)(
  "with %s, every query counts the same reports",
  async (_name, params, matches) => {
    const selection = await select(params);
    const expected = reports.filter(matches);
    const groups = new Set(expected.map(({ stackKeyId }) => stackKeyId));

    const overview = await getOverview(selection);
    expect(overview).toMatchObject({ reports: expected.length, groups: groups.size });

    const volume = await countByTime(selection, { now: NOW });
    expect(volume.total).toBe(expected.length);

    const { rows } = await listGroups(selection, { sort: "count", cursor: null, limit: 100 });
    const counts = Object.fromEntries(rows.map(({ name, reports: count }) => [name, count]));
    const naive: Record<string, number> = {};
    for (const { stackKeyName } of expected) naive[stackKeyName] = (naive[stackKeyName] ?? 0) + 1;
    expect(counts).toEqual(naive);
    for (const row of rows) expect(row.trend.reduce((sum, bar) => sum + bar, 0)).toBe(row.reports);

    const list = await listReports(selection, { sort: "newest", cursor: null, limit: 100 });
    expect(list.rows.map(({ bugsplatId }) => Number(bugsplatId)).sort()).toEqual(
      expected.map(({ id }) => id).sort(),
    );
  },
);

test.each(["count", "last", "first"] as const)(
  "pages of groups by %s meet without gap or overlap",
  async (sort) => {
    const selection = await select({ range: "all" });
    const whole = await listGroups(selection, { sort, cursor: null, limit: 100 });
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listGroups(selection, { sort, cursor, limit: 4 });
      paged.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(whole.rows.map(({ id }) => id));
    expect(paged).toHaveLength(7);
  },
);

test.each(["newest", "oldest"] as const)(
  "pages of reports, %s first, meet without gap or overlap",
  async (sort) => {
    const selection = await select({ range: "all" });
    const whole = await listReports(selection, { sort, cursor: null, limit: 100 });
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listReports(selection, { sort, cursor, limit: 4 });
      paged.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(whole.rows.map(({ id }) => id));
    expect(new Set(paged).size).toBe(reports.length);

    const times = whole.rows.map(({ receivedAt }) => receivedAt.getTime());
    const ascending = reports.map(({ received }) => received.getTime()).sort((a, b) => a - b);
    expect(times).toEqual(sort === "oldest" ? ascending : ascending.reverse());
  },
);

test.each([
  ["2026-03-26T23:00:00Z", "2026-04-02T22:00:00Z", 167],
  ["2026-10-22T22:00:00Z", "2026-10-29T23:00:00Z", 169],
])("hours are steps of time where clocks change (from %s)", async (from, to, hours) => {
  const selection = await select({ from, to }, "Europe/Berlin");
  const { unit, buckets } = await countByTime(selection, { now: NOW });
  expect(unit).toBe("hour");
  expect(new Set(buckets.map((start) => start.getTime())).size).toBe(hours);
  expect(buckets).toHaveLength(hours);
});

test.each([
  ["UTC", { from: "2026-11-20T11:40:00Z", to: "2026-11-20T12:20:00Z" }],
  ["Asia/Kolkata", { range: "7d" }],
  ["Asia/Kathmandu", { range: "30d" }],
  ["America/St_Johns", { from: "2026-11-18", to: "2026-11-20" }],
])("every page means the same reports in %s", async (timeZone, params: SearchParams) => {
  const selection = await select(params, timeZone);
  const { rows } = await listReports(selection, { sort: "newest", cursor: null, limit: 100 });
  expect((await getOverview(selection)).reports).toBe(rows.length);
  expect((await countByTime(selection, { now: NOW })).total).toBe(rows.length);
});

test.each<SearchParams>([
  { app: "\0" },
  { cursor: "0000-01-01T00:00:00Z~1~1", sort: "oldest" },
  { from: "0000-01-01", to: "2026-01-01" },
  { from: "2026-01-01", to: "9999-12-31T23:59:59-12:00" },
  { from: "2000-01-01", to: "2099-12-31" },
])("the address %j is no error", async (params) => {
  const selection = await select(params);
  const cursor = typeof params.cursor === "string" ? params.cursor : null;
  await listReports(selection, { sort: "oldest", cursor, limit: 10 });
  const { buckets } = await countByTime(selection, { now: NOW });
  expect(buckets.length).toBeLessThan(1_500);
  expect(await findReportByBugsplatId(scope, "\0:1")).toBeNull();
});

test("buckets are days of the viewer's zone, without holes, the last one still filling", async () => {
  const selection = await select({ range: "30d" }, "America/New_York");
  const volume = await countByTime(selection, { now: NOW });
  expect(volume.unit).toBe("day");
  expect(volume.buckets).toHaveLength(30);
  expect(volume.buckets.at(-1)).toEqual(new Date("2026-11-20T05:00:00Z"));
  // Clocks go back on 1 November: midnight moves from 04:00 to 05:00 UTC.
  expect(volume.buckets).toContainEqual(new Date("2026-11-01T04:00:00Z"));
  expect(volume.buckets).toContainEqual(new Date("2026-11-02T05:00:00Z"));
  expect(volume.lastIsIncomplete).toBe(true);
  expect(volume.total).toBe(reports.length);
});

test("versions beyond the six biggest are summed as other", async () => {
  const many = freshDatabase();
  for (let id = 0; id < 9; id += 1) {
    await arrive(
      v1aPayload({ database: many, id, version: `9.${id}`, received: NOW.toISOString() }),
      { arrivedAt: NOW },
    );
  }
  const { id } = await db.database.findUniqueOrThrow({ where: { name: many } });
  const selection = { ...(await select({})), databaseIds: [id] };
  const { series } = await countByTime(selection, { now: NOW });
  expect(series).toHaveLength(7);
  expect(series.at(-1)).toMatchObject({ name: "other", total: 3 });
});

test("each picker is narrowed by those before it, and counts the period", async () => {
  const filters = parseFilters({ database, app: "Viewer" });
  const choices = await listChoices(scope, filters, await select({ app: "Viewer" }));
  expect(choices.database).toEqual([
    { name: database, reports: 30 },
    { name: other, reports: 1 },
  ]);
  expect(choices.app).toEqual([
    { name: "Orrery", reports: 27 },
    { name: "Viewer", reports: 3 },
  ]);
  expect(choices.version).toEqual([
    { name: "1.0", reports: 2 },
    { name: "1.1", reports: 1 },
  ]);
});

test("BugSplat's ids lead to ours, within the viewer's databases only", async () => {
  const group = await findGroupByBugsplatId(scope, `${database}:5`);
  const report = await findReportByBugsplatId(scope, `${database}:50`);
  const groupKey = parsePublicId(group ?? "");
  const reportKey = parsePublicId(report ?? "");
  if (!groupKey || !reportKey) throw new Error("they were not found");

  expect(await getGroup(scope, groupKey)).toMatchObject({ stackKeyId: "5", reports: 9 });
  expect(await getReport(scope, reportKey)).toMatchObject({
    bugsplatId: "50",
    group: { id: group },
    application: "Orrery",
    content: { kept: true },
  });

  const blind = { databaseIds: [] };
  expect(await findGroupByBugsplatId(blind, `${database}:5`)).toBeNull();
  expect(await getGroup(blind, groupKey)).toBeNull();
  expect(await getReport(blind, reportKey)).toBeNull();
  for (const text of ["", "x", `${database}:`, `${database}:99`, `nobody:5`]) {
    expect(await findReportByBugsplatId(scope, text)).toBeNull();
  }
});
