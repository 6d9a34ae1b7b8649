import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { countOnce } from "@/lib/queries/count-once";
import { getOverview } from "@/lib/queries/get-overview";
import { getVolume } from "@/lib/queries/get-volume";
import { listChoices } from "@/lib/queries/list-choices";
import { listGroups } from "@/lib/queries/list-groups";
import { listVersions } from "@/lib/queries/list-versions";
import { resolveSelection, type Selection } from "@/lib/queries/selection";
import { splitSelection } from "@/lib/queries/split-selection";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { DATABASES, NOW, payloadOf, reports } from "@/lib/testing/queried-reports";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

const CLOCK = { now: new Date(NOW.getTime() + 1), timeZone: "UTC" };
let scope = { databaseIds: [] as bigint[] };

beforeAll(async () => {
  for (const report of reports) await arrive(payloadOf(report), { arrivedAt: report.arrived });
  while ((await readWaitingReports()) > 0);
  const found = await db.database.findMany({ where: { name: { in: [...DATABASES] } } });
  scope = { databaseIds: found.map(({ id }) => id) };
});

/** All that a page asks of a selection. */
async function ask(selection: Selection, filters: ReturnType<typeof parseFilters>) {
  const groups = { cursor: null, limit: 100 };
  return {
    overview: await getOverview(selection),
    choices: await listChoices(scope, filters, selection),
    volume: await getVolume(scope, selection, NOW, { split: "group", unit: null }),
    byCount: await listGroups(selection, { ...groups, sort: "count" }),
    byTime: await listGroups(selection, { ...groups, sort: "last" }),
    versions: await listVersions(selection, "version"),
  };
}

test.each<[string, SearchParams]>([
  ["all time", { range: "all" }],
  ["a week", { range: "7d" }],
  ["a day", { range: "24h" }],
  ["an exact period", { from: "2026-11-12T03:00:00Z", to: "2026-11-16T17:00:00Z" }],
  ["an application", { range: "7d", app: "Render" }],
  ["versions", { range: "7d", version: ["1.2", "2.0"] }],
  ["one database", { range: "all", database: DATABASES[1] }],
])("counted once or each time, %s is the same", async (_, params) => {
  const filters = parseFilters(params);
  const read = readCondition("-user:ada", CLOCK);
  if (!read.understood) throw new Error(read.problem.message);
  const selection = await resolveSelection(scope, filters, CLOCK, read.condition);
  const counted = await countOnce(selection, scope.databaseIds);
  expect(counted.counted).toBeDefined();
  const answers = await ask(selection, filters);
  expect(answers.overview.reports).toBeGreaterThan(0);
  expect(await ask(counted, filters)).toEqual(answers);
});

test("what rollups know is not counted before", async () => {
  const read = readCondition("version:>=1.10", CLOCK);
  if (!read.understood) throw new Error(read.problem.message);
  const filters = parseFilters({ range: "all" });
  const selection = await resolveSelection(scope, filters, CLOCK, read.condition);
  expect(await countOnce(selection, scope.databaseIds)).toBe(selection);
});

test("of a stack's groups those that have no other are left to rollups", async () => {
  const read = readCondition("frame:Render!Mesh::Draw", CLOCK);
  if (!read.understood) throw new Error(read.problem.message);
  const filters = parseFilters({ range: "all" });
  const selection = await resolveSelection(scope, filters, CLOCK, read.condition);
  const { known, unknown } = splitSelection(selection, ["group", "version"]);
  const groupsOf = async (part: Selection | null) =>
    part ? (await listGroups(part, { cursor: null, limit: 100, sort: "count" })).rows : [];
  const stackKeys = (rows: Awaited<ReturnType<typeof groupsOf>>) =>
    [...new Set(rows.map(({ stackKeyId }) => stackKeyId))].sort();
  expect(stackKeys(await groupsOf(unknown))).not.toContain("1");
  const whole = { ...selection, condition: known?.condition ?? null };
  expect(stackKeys(await groupsOf(whole))).toContain("1");
});
