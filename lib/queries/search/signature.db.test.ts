import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { parseFilters } from "@/lib/filters";
import { countReports } from "@/lib/queries/count-reports";
import { listGroups } from "@/lib/queries/list-groups";
import { listReports } from "@/lib/queries/list-reports";
import { resolveSelection } from "@/lib/queries/selection";
import { suggestValues } from "@/lib/queries/suggest-values";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

const NOW = new Date("2026-11-20T12:30:00Z");
const filters = parseFilters({ range: "all" });
let databaseIds: bigint[] = [];

beforeAll(async () => {
  const database = freshDatabase();
  const stacks: [stackKeyId: number, ...functions: string[]][] = [
    [1, "Viewer!Mesh::draw(int)", "Viewer!main"],
    [2, "ntdll!RtlFreeHeap", "Viewer Test!Mesh::draw"],
    [2, "Viewer!Sky::draw"],
    [3, "???!0"],
  ];
  for (const [at, [stackKeyId, ...functions]] of stacks.entries()) {
    const callstack = functions.map((functionName) => ({ functionName }));
    const said = {
      database,
      id: at + 1,
      stackKeyId,
      platform: "Windows",
      reportXml: "",
      callstack,
    };
    await arrive(v1aPayload({ ...said, received: NOW.toISOString() }));
  }
  while ((await readWaitingReports()) > 0);
  databaseIds = [(await db.database.findUniqueOrThrow({ where: { name: database } })).id];
});

async function select(q: string) {
  const clock = { now: NOW, timeZone: "UTC" };
  const read = readCondition(q, clock);
  if (!read.understood) throw new Error(read.problem.message);
  const later = { ...clock, now: new Date(NOW.getTime() + 1) };
  return resolveSelection({ databaseIds }, filters, later, read.condition);
}

test.each([
  ["signature:mesh::draw", [1, 2]],
  ["signature:=Viewer!Mesh::draw", [1]],
  ["signature:ntdll", [2]],
  ["-signature:draw", [4]],
  ["signature:*", [1, 2, 3]],
  ["signature:nothing", []],
])("%s finds reports %j, in lists and counts", async (q, ids) => {
  const selection = await select(q);
  const { rows } = await listReports(selection, { sort: "newest", cursor: null, limit: 10 });
  expect(rows.map(({ bugsplatId }) => Number(bugsplatId)).sort()).toEqual(ids);
  const groups = await listGroups(selection, { sort: "count", cursor: null, limit: 10 });
  expect(groups.rows.reduce((sum, { reports }) => sum + reports, 0)).toBe(ids.length);
  expect(await countReports(selection)).toBe(ids.length);
});

test("signatures are suggested from three letters on, those that begin so first", async () => {
  const suggest = async (typed: string) => {
    const asked = { field: "signature" as const, typed };
    const found = await suggestValues({ databaseIds }, filters, await select(""), asked);
    return found.map(({ value }) => value);
  };
  expect(await suggest("viewer")).toEqual([
    "Viewer!Mesh::draw",
    "Viewer!Sky::draw",
    "ntdll | Viewer Test!Mesh::draw",
  ]);
  expect(await suggest("vi")).toEqual([]);
});
