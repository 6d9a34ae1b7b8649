import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { parseFilters } from "@/lib/filters";
import { countByTime } from "@/lib/queries/count-by-time";
import { countGroupStates } from "@/lib/queries/count-group-states";
import { getOverview } from "@/lib/queries/get-overview";
import { listGroups } from "@/lib/queries/list-groups";
import { listReports } from "@/lib/queries/list-reports";
import { resolveSelection } from "@/lib/queries/selection";
import type { Condition } from "@/lib/search/condition";
import { readCondition } from "@/lib/search/read-condition";
import { query } from "@/lib/testing/any-query";
import { isTrueOf } from "@/lib/testing/naive-condition";
import { NOW, reports } from "@/lib/testing/queried-reports";
import { seeingPeople } from "@/lib/testing/seeing-people";
import { storeQueriedReports } from "@/lib/testing/stored-queried-reports";
import { GROUP_STATES } from "@/lib/triage/group-state";

const CLOCK = { now: NOW, timeZone: "UTC" };

let databaseIds: bigint[] = [];

beforeAll(async () => {
  databaseIds = await storeQueriedReports();
});

/** The reports that a query finds, by list, groups, chart and overview. */
async function find(condition: Condition) {
  const filters = parseFilters({ range: "all" });
  const selection = await resolveSelection(
    seeingPeople({ databaseIds }),
    filters,
    { ...CLOCK, now: new Date(NOW.getTime() + 1) },
    condition,
  );
  const [list, groups, states, volume, overview] = await Promise.all([
    listReports(selection, { sort: "newest", cursor: null, limit: 100 }),
    listGroups(selection, { sort: "count", cursor: null, limit: 100 }),
    countGroupStates(selection),
    countByTime(selection, { now: NOW }),
    getOverview(selection),
  ]);
  for (const state of GROUP_STATES) {
    expect(states[state]).toBe(groups.rows.filter((row) => row.state === state).length);
  }
  return {
    ids: list.rows.map(({ bugsplatId }) => Number(bugsplatId)).sort((a, b) => a - b),
    counts: [
      groups.rows.reduce((sum, row) => sum + row.reports, 0),
      volume.total,
      overview.reports,
    ],
  };
}

async function expectNaive(condition: Condition): Promise<number> {
  const expected = reports.filter((report) => isTrueOf(condition, report)).map(({ id }) => id);
  const found = await find(condition);
  expect(found.ids).toEqual(expected);
  expect(found.counts).toEqual([expected.length, expected.length, expected.length]);
  return expected.length;
}

function understood(text: string): Condition {
  const read = readCondition(text, CLOCK);
  if (!read.understood) throw new Error(`${text}: ${read.problem.message}`);
  return read.condition;
}

test.each([
  "app:Render",
  "app:render*",
  'app:"Render Farm"',
  "-app:Render*",
  "app:Ünder_score%",
  "app:ünder?score*",
  "version:[1.2,1.10]",
  "version:>=2.0",
  "version:<2.0",
  "version:>2.0",
  "version:<=1.10",
  "version:1.*",
  "platform:windows",
  "platform:crash*",
  "group:mesh",
  "group:=Render!Mesh::Draw(42)",
  "group:100%_sure\\",
  "stackkey:[2,3]",
  "stackkey:>3",
  "id:>=50",
  "id:7",
  "frame:Mesh::Draw",
  "frame:=Mesh::Draw",
  "frame:=Render!Mesh::Draw",
  "frame:Mesh*All",
  "frame:<lambda_1>",
  "frame:Pool<int, 4>::take",
  "frame:Mesh::Draw -frame:RtlFail",
  "-frame:main",
  "exception:c0000005",
  'exception:""',
  "message:VIOLATION",
  "description:froze",
  "user:ada",
  "email:*@example.com",
  "ip:203.0.113.*",
  "key:9f2c",
  "hash:9f*",
  "received:2026-11-20",
  "received:>=2026-11-15",
  "received:<2026-11-15T12:00Z",
  "received:>-48h",
  "crashed:2026-11",
  "-crashed:>2026-11-18",
  "arrived:>=-2h",
  "os:windows",
  'os:="Windows 11 x64"',
  'os:"15.6.1 (24"',
  "-os:Windows",
  "module:nvwgf2umx",
  "module:=nvwgf2umx.dll",
  "module:*100%.exe",
  "module:ntdll -module:glass",
  "-module:ntdll.dll",
  "module:crowd",
  "-module:crowd",
  "module:[crowd,glass] -os:macOS",
  'modversion:"crowd >=1.1000"',
  "modversion:<10.1 OR os:mac",
  "modversion:31.0.15.*",
  "modversion:>=31.0.10",
  "modversion:<10",
  'modversion:""',
  'modversion:"nvwgf2umx.dll 31.0.15.*"',
  'modversion:"nvw*2umx 31.0.9.1"',
  'modversion:"ntdll.dll >=31"  OR modversion:"nvwgf2umx >31.0.15"',
  'modversion:<="ntdll 10.0.19041.1"',
  "attr.gpu:voodoo*",
  "attr.GPU:*100%",
  'attr.gpu:""',
  "-attr.gpu:*",
  'attr."Session id":[7,8]',
  'attr."Session id":>7',
  'attr."odd:\\"name\\"":"<none>"',
  "attr.memoryMB:>=4096",
  "attr.memoryMB:<0",
  "attr.memoryMB:<=-12.5",
  "has:[modules,os]",
  "has:attributes",
  "-has:modules",
  "is:new",
  "-is:new",
  "is:feedback",
  "is:open",
  "-is:open app:Render",
  "is:[regressed,muted]",
  "is:resolved OR is:new",
  "-is:unread app:Render",
  "has:[text,description]",
  "-has:stack",
  "has:crashed has:user has:email",
  "froze",
  "mesh OR froze",
  "mesh froze",
  "(app:Render OR version:1.2) -user:ada",
])("%s finds what a plain filter finds, and not all or nothing", async (text) => {
  const found = await expectNaive(understood(text));
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(reports.length);
});

test("any query finds exactly what a plain filter finds", async () => {
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      await expectNaive(understood(text));
    }),
    { numRuns: 150 },
  );
});
