import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { formatPublicId } from "@/lib/public-id";
import { findNeighbours, type Neighbours, type ReportPlace } from "@/lib/queries/find-neighbours";
import { listReports, type ReportSort } from "@/lib/queries/list-reports";
import { resolveSelection, type Selection, selectGroup } from "@/lib/queries/selection";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

const NOW = new Date("2026-11-20T12:30:00Z");
const databases = [freshDatabase(), freshDatabase()];
const places = new Map<string, ReportPlace>();
let scope: Scope;

/** 80 reports in two databases, six groups and three versions; five at each instant, ids against time. */
beforeAll(async () => {
  for (let index = 0; index < 80; index += 1) {
    const received = new Date(NOW.getTime() - Math.floor(index / 5) * 3_600_000).toISOString();
    const payload = v1aPayload({
      database: databases[index % 2],
      id: index,
      stackKeyId: index % 6,
      version: `1.${index % 3}`,
      received,
    });
    await arrive(payload, { arrivedAt: NOW });
  }
  const found = await db.database.findMany({ where: { name: { in: databases } } });
  scope = { databaseIds: found.map(({ id }) => id) };
  const reports = await db.report.findMany({ where: { databaseId: { in: scope.databaseIds } } });
  for (const report of reports) places.set(formatPublicId(report), report);
});

function select(params: SearchParams): Promise<Selection> {
  const viewer = { now: new Date(NOW.getTime() + 1), timeZone: "UTC" };
  return resolveSelection(scope, parseFilters(params), viewer);
}

function placeOf(id: string | null | undefined): ReportPlace {
  const place = places.get(id ?? "");
  if (!place) throw new Error(`There is no report ${id}.`);
  return place;
}

/** The ids that one comes by, from a report on in one direction until the list ends. */
async function walk(
  selection: Selection,
  sort: ReportSort,
  first: string,
  step: (around: Neighbours) => string | null,
): Promise<string[]> {
  const visited: string[] = [];
  for (let id: string | null = first; id && visited.length < 100; ) {
    visited.push(id);
    id = step(await findNeighbours(selection, sort, placeOf(id)));
  }
  return visited;
}

const LISTS: [ReportSort, number, SearchParams][] = [
  ["newest", 80, { range: "all" }],
  ["oldest", 80, { range: "all" }],
  ["newest", 40, { database: databases[0] }],
  ["oldest", 27, { version: "1.1" }],
  ["newest", 20, { from: "2026-11-20T09:00:00Z", to: "2026-11-20T13:00:00Z" }],
];

test.each(LISTS)(
  "one report after the other is the list, %s first (%i)",
  async (sort, size, params) => {
    const selection = await select(params);
    const { rows } = await listReports(selection, { sort, cursor: null, limit: 100 });
    const ids = rows.map(({ id }) => id);
    expect(ids).toHaveLength(size);
    expect(await walk(selection, sort, ids[0] ?? "", (to) => to.nextId)).toEqual(ids);
    const backwards = ids.toReversed();
    expect(await walk(selection, sort, backwards[0] ?? "", (to) => to.previousId)).toEqual(
      backwards,
    );
  },
);

test("within a group they are the group's", async () => {
  const whole = await select({ range: "all" });
  const { rows } = await listReports(whole, { sort: "newest", cursor: null, limit: 1 });
  const { databaseId, groupId } = placeOf(rows[0]?.id);
  const selection = selectGroup(whole, { databaseId, id: groupId });
  const list = await listReports(selection, { sort: "newest", cursor: null, limit: 100 });
  const ids = list.rows.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(12);
  expect(await walk(selection, "newest", ids[0] ?? "", (to) => to.nextId)).toEqual(ids);
});

test("the page of the list that they name shows the report", async () => {
  const selection = await select({ range: "all" });
  const { rows } = await listReports(selection, { sort: "newest", cursor: null, limit: 100 });
  for (const [index, { id }] of rows.entries()) {
    const { cursor } = await findNeighbours(selection, "newest", placeOf(id));
    expect(cursor === null, `row ${index}`).toBe(index <= 12);
    const page = await listReports(selection, { sort: "newest", cursor, limit: 25 });
    expect(page.rows.map((row) => row.id)).toContain(id);
  }
});

test("a report that the filters leave out stands between its neighbours by its time", async () => {
  const [others, selection] = await Promise.all([
    select({ version: "1.0" }),
    select({ version: "1.1" }),
  ]);
  const { rows } = await listReports(others, { sort: "newest", cursor: null, limit: 10 });
  const left = placeOf(rows.at(-1)?.id);
  const { previousId, nextId } = await findNeighbours(selection, "newest", left);
  const list = await listReports(selection, { sort: "newest", cursor: null, limit: 100 });
  const ids = list.rows.map(({ id }) => id);
  expect(ids.indexOf(nextId ?? "")).toBe(ids.indexOf(previousId ?? "") + 1);
  expect(placeOf(previousId).receivedAt >= left.receivedAt).toBe(true);
  expect(placeOf(nextId).receivedAt <= left.receivedAt).toBe(true);
});
