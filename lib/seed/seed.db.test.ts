import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { personKey } from "@/lib/privacy/person-key";
import { parsePublicId } from "@/lib/public-id";
import { countByTime } from "@/lib/queries/count-by-time";
import { getGroup } from "@/lib/queries/get-group";
import { getOverview } from "@/lib/queries/get-overview";
import { getReport } from "@/lib/queries/get-report";
import { listGroups } from "@/lib/queries/list-groups";
import { listReports } from "@/lib/queries/list-reports";
import { resolveSelection } from "@/lib/queries/selection";
import { readCondition } from "@/lib/search/read-condition";
import { seedDatabase } from "@/lib/seed/seed";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { createTestDatabase, dropTestDatabase } from "@/lib/testing/test-database";

const NOW = new Date("2026-11-20T12:30:00Z");
const PLAN = { reports: 6_000, groups: 200, days: 60, now: NOW, personKey: personKey() };
const NEWEST = { sort: "newest", cursor: null, limit: 20 } as const;
const url = process.env.DATABASE_URL ?? "";
const twin = `crashboard_twin_${process.pid}`;
let databases: string[] = [];
let scope: Scope;

beforeAll(async () => {
  databases = await seedDatabase(url, PLAN);
  scope = { databaseIds: (await db.database.findMany()).map(({ id }) => id) };
});

afterAll(() => dropTestDatabase(inject("testServer"), twin));

function select(params: SearchParams) {
  const clock = { now: new Date(NOW.getTime() + 60_000), timeZone: "UTC" };
  const filters = parseFilters({ range: "all", ...params });
  const query = readCondition(filters.q, clock);
  if (!query.understood) throw new Error(`${filters.q} is not understood.`);
  return resolveSelection(scope, filters, clock, query.condition);
}

test("counts are those of the reports", async () => {
  expect(databases).toHaveLength(2);
  for (const database of databases) expect(await findMiscounts(database)).toEqual([]);
  expect(await db.report.count()).toBe(PLAN.reports);
  expect(await db.delivery.count({ where: { result: "stored" } })).toBe(PLAN.reports);
});

test("a few groups have most reports, and versions come one after another", async () => {
  const groups = await db.group.findMany({ orderBy: { reportCount: "desc" } });
  expect(groups.length).toBeGreaterThan(100);
  expect(groups.length).toBeLessThanOrEqual(PLAN.groups);
  const inFirstTen = groups.slice(0, 10).reduce((sum, { reportCount }) => sum + reportCount, 0);
  expect(inFirstTen / PLAN.reports).toBeGreaterThan(0.3);
  expect(groups.every(({ reportCount }) => reportCount > 0)).toBe(true);
  const early = await select({ from: "2026-09-22T00:00:00Z", to: "2026-10-01T00:00:00Z" });
  const late = await select({ from: "2026-11-12T00:00:00Z", to: "2026-11-20T00:00:00Z" });
  const [before, after] = await Promise.all([
    listReports(early, NEWEST),
    listReports(late, NEWEST),
  ]);
  const versions = new Set(before.rows.map(({ version }) => version));
  expect(after.rows.some(({ version }) => !versions.has(version))).toBe(true);
});

test("the lists, the chart and the pages show them", async () => {
  const selection = await select({});
  expect(await getOverview(selection)).toMatchObject({ reports: PLAN.reports });
  expect((await countByTime(selection, { now: NOW })).total).toBe(PLAN.reports);
  const { rows } = await listGroups(selection, { sort: "count", cursor: null, limit: 5 });
  const group = await getGroup(scope, publicId(rows[0]?.id));
  expect(group).toMatchObject({ id: rows[0]?.id });
  const [report] = (await listReports(selection, NEWEST)).rows;
  expect(await getReport(scope, publicId(report?.id))).toMatchObject({
    application: report?.application,
    version: report?.version,
    deliveries: [{ result: "stored" }],
    content: { kept: false },
  });
});

test("a frame leads to the reports of its stacks", async () => {
  const stack = await db.stack.findFirstOrThrow({ orderBy: { id: "asc" } });
  const frame = await db.frame.findFirstOrThrow({
    where: { databaseId: stack.databaseId, id: stack.frameIds[0] ?? 0n },
  });
  const stacks = await db.stack.findMany({
    where: { databaseId: stack.databaseId, frameIds: { has: frame.id } },
  });
  const reports = await db.report.count({
    where: { databaseId: stack.databaseId, stackId: { in: stacks.map(({ id }) => id) } },
  });
  const database = await db.database.findUniqueOrThrow({ where: { id: stack.databaseId } });
  const selection = await select({ database: database.name, q: `frame:="${frame.symbol}"` });
  expect(reports).toBeGreaterThan(0);
  expect(await getOverview(selection)).toMatchObject({ reports });
});

test("what a body would have said leads to reports, and many share it", async () => {
  const sets = new Set((await db.report.findMany()).map(({ moduleSetId }) => moduleSetId));
  expect(sets.size).toBeLessThan(PLAN.reports / 4);
  const found = async (q: string) => (await getOverview(await select({ q }))).reports;
  const withDriver = await found("module:nvwgf2umx.dll");
  expect(withDriver).toBeGreaterThan(0);
  expect(await found('modversion:"nvwgf2umx.dll 31.0.15.*"')).toBe(withDriver);
  expect(await found("os:windows module:nvwgf2umx.dll")).toBe(withDriver);
  expect(await found("attr.locale:* has:os")).toBe(PLAN.reports);
});

test("the same numbers give the same rows", async () => {
  const other = await createTestDatabase(inject("testServer"), twin, inject("templateDatabase"));
  await seedDatabase(other, PLAN);
  expect(await fingerprints(other)).toEqual(await fingerprints(url));
});

test("a database with reports is left as it is, unless somebody insists", async () => {
  await expect(seedDatabase(url, PLAN)).rejects.toThrow("holds reports already");
  expect(await db.report.count()).toBe(PLAN.reports);
});

test("reports with bodies wait for the reader, and then have full pages", async () => {
  const made = await seedDatabase(url, { ...PLAN, reports: 12, bodies: true, force: true });
  expect(made).not.toEqual(databases);
  while ((await readWaitingReports()) > 0);
  const seeded = await db.database.findMany({ where: { name: { in: made } } });
  const databaseIds = seeded.map(({ id }) => id);
  const full = await db.report.findMany({ where: { databaseId: { in: databaseIds } } });
  expect(full).toHaveLength(12);
  for (const database of made) expect(await findMiscounts(database)).toEqual([]);
  for (const { databaseId, id, stackId, hasReportXml } of full) {
    const detail = await getReport({ databaseIds }, { databaseId, id });
    expect(detail?.content.kept).toBe(true);
    if (hasReportXml) expect(stackId).not.toBeNull();
  }
});

function publicId(text = "") {
  const key = parsePublicId(text);
  if (!key) throw new Error(`${text} is no id.`);
  return key;
}

/** What is in each table, of any length in a few letters. */
async function fingerprints(databaseUrl: string): Promise<unknown[]> {
  const tables =
    "databases applications versions groups frames stacks facts fact_sets deliveries reports hourly_rollups";
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const of = (table: string) =>
      `select '${table}' as table, md5(string_agg(t::text, ';' order by t::text)) from ${table} t`;
    const each = tables.split(" ").map(of).join(" union all ");
    return (await client.query(`${each} order by 1`)).rows;
  } finally {
    await client.end();
  }
}
