import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { getOverview } from "@/lib/queries/get-overview";
import { listGroups } from "@/lib/queries/list-groups";
import { resolveSelection } from "@/lib/queries/selection";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

const CLOCK = { now: new Date("2026-11-20T12:30:00Z"), timeZone: "UTC" };

const FIRST_DAY: SearchParams = { from: "2026-11-18T00:00:00Z", to: "2026-11-19T00:00:00Z" };
const ALL_DAYS: SearchParams = { range: "7d" };

/** Group 1 has `draw` in each stack, 2 in that of its first day only, 3 in none. */
const SEEN: [group: number, day: number, functionName: string][] = [
  [1, 18, "draw"],
  [1, 19, "draw"],
  [2, 18, "draw"],
  [2, 19, "load"],
  [3, 19, "load"],
];

test.each<[query: string, SearchParams, groups: string[]]>([
  ["frame:draw", FIRST_DAY, ["1", "2"]],
  ["-frame:draw", FIRST_DAY, []],
  ["frame:draw", ALL_DAYS, ["1", "1", "2"]],
  ["-frame:draw", ALL_DAYS, ["2", "3"]],
  ["frame:draw frame:draw stackkey:2", ALL_DAYS, ["2"]],
  ["frame:draw frame:load", ALL_DAYS, []],
  ["frame:draw version:9", ALL_DAYS, []],
])("%s in %j is of the reports of groups %j", async (text, params, stackKeys) => {
  const selection = await select(text, params);
  const { rows } = await listGroups(selection, { sort: "count", cursor: null, limit: 50 });
  const listed = rows.flatMap((row) => Array.from({ length: row.reports }, () => row.stackKeyId));
  expect(listed.sort()).toEqual(stackKeys);
  const { groups, reports } = await getOverview(selection);
  expect({ groups, reports }).toEqual({
    groups: new Set(stackKeys).size,
    reports: stackKeys.length,
  });
});

async function select(text: string, params: SearchParams) {
  const read = readCondition(text, CLOCK);
  if (!read.understood) throw new Error(read.problem.message);
  const database = freshDatabase();
  for (const [at, [stackKeyId, day, functionName]] of SEEN.entries()) {
    const arrivedAt = new Date(`2026-11-${day}T06:00:00Z`);
    const received = arrivedAt.toISOString();
    const callstack = [{ functionName }];
    const said = { database, id: at + 1, stackKeyId, received, callstack, reportXml: "" };
    await arrive(v1aPayload(said), { arrivedAt });
  }
  while ((await readWaitingReports()) > 0);
  const { id } = await db.database.findUniqueOrThrow({ where: { name: database } });
  return resolveSelection({ databaseIds: [id] }, parseFilters(params), CLOCK, read.condition);
}
