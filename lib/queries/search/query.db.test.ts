import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { parseFilters } from "@/lib/filters";
import { readWaitingReports } from "@/lib/processing/read-reports";
import { countByTime } from "@/lib/queries/count-by-time";
import { getOverview } from "@/lib/queries/get-overview";
import { listGroups } from "@/lib/queries/list-groups";
import { listReports } from "@/lib/queries/list-reports";
import { resolveSelection } from "@/lib/queries/selection";
import type { Condition } from "@/lib/search/condition";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { isTrueOf, type SampleReport } from "@/lib/testing/naive-condition";
import { v3Payload } from "@/lib/testing/payloads";

const NOW = new Date("2026-11-20T12:30:00Z");
const CLOCK = { now: NOW, timeZone: "UTC" };
const DATABASES = [freshDatabase(), freshDatabase()] as const;
const HOUR = 3_600_000;

const APPS = ["Render", "Render Farm", "Ünder_score%"];
const VERSIONS = ["1.2", "1.10", "2.0-rc1", "2.0", "v2.0.1"];
const GROUPS = ["Render!Mesh::Draw(42)", "ntdll!RtlFail", "libglass.so!crash()", "", "100%_sure\\"];
const STACKS = [
  ["Render!Mesh::Draw", "Render!main"],
  ["ntdll!RtlFail", "Render!Mesh::DrawAll", "Render!main"],
  ["glass!Pool<int, 4>::take", "glass!<lambda_1>::operator()"],
  [],
];
const WORDS = ["c0000005", "Access violation", "It froze", "ada", "ADA@example.com", "9f2c", ""];

/** The same reports in each run: what is random is what is asked of them. */
const pick = <T>(items: readonly T[], index: number, factor: number): T => {
  const item = items[Math.floor(index * factor) % items.length];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
};

const reports: SampleReport[] = Array.from({ length: 60 }, (_, index) => ({
  id: index + 1,
  database: DATABASES[index % 7 === 0 ? 1 : 0],
  app: pick(APPS, index, 0.5),
  version: pick(VERSIONS, index, 1),
  platform: pick(["Windows", "macOS", ""], index, 0.7) || "Crashpad",
  group: pick(GROUPS, index, 0.3),
  stackkey: (Math.floor(index * 0.3) % GROUPS.length) + 1,
  frames: pick(STACKS, index, 0.9),
  exception: pick(WORDS, index, 1.1),
  message: pick(WORDS, index, 0.8),
  description: pick(WORDS, index, 0.6),
  user: pick(WORDS, index, 1.7),
  email: pick(WORDS, index, 1.3),
  ip: index % 2 === 0 ? "203.0.113.xxxx" : "",
  key: pick(WORDS, index, 0.4),
  hash: pick(WORDS, index, 1.9),
  received: new Date(NOW.getTime() - (index % 20) * 11 * HOUR - 60_000),
  crashed: index % 3 === 0 ? null : new Date(NOW.getTime() - (index % 20) * 12 * HOUR),
  arrived: new Date(NOW.getTime() - (index % 5) * HOUR),
  xml: false,
  text: index % 4 === 0,
}));

let databaseIds: bigint[] = [];

beforeAll(async () => {
  for (const report of reports) {
    const payload = v3Payload({
      id: report.id,
      database: report.database,
      application: report.app,
      version: report.version,
      platform: report.platform === "Crashpad" ? "" : report.platform,
      crashTypeId: 6,
      stackKeyName: report.group,
      stackKeyId: report.stackkey,
      callstack: report.frames.map((functionName) => ({ functionName })),
      exceptionCode: report.exception,
      exceptionMessage: report.message,
      userDescription: report.description,
      user: report.user,
      email: report.email,
      ipAddress: report.ip,
      key: report.key,
      hash: report.hash,
      received: report.received.toISOString(),
      crashTime: report.crashed?.toISOString() ?? "",
      debugOutput: report.text ? "nothing" : "",
    });
    await arrive(payload, { arrivedAt: report.arrived });
  }
  while ((await readWaitingReports(50)) > 0);
  const found = await db.database.findMany({ where: { name: { in: [...DATABASES] } } });
  databaseIds = found.map(({ id }) => id);
}, 60_000);

/** The reports that a query finds, by list, groups, chart and overview. */
async function find(condition: Condition) {
  const filters = parseFilters({ range: "all" });
  const selection = await resolveSelection(
    { databaseIds },
    filters,
    { ...CLOCK, now: new Date(NOW.getTime() + 1) },
    condition,
  );
  const [list, groups, volume, overview] = await Promise.all([
    listReports(selection, { sort: "newest", cursor: null, limit: 100 }),
    listGroups(selection, { sort: "count", cursor: null, limit: 100 }),
    countByTime(selection, { now: NOW }),
    getOverview(selection),
  ]);
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

const value = fc.constantFrom(
  ...["Render", "ren*", "*a*", "?da", "1.*", "2.0", "mesh", "c0000005", "*", "froze", '""', "5"],
);
const term = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ..."app version platform group frame exception message user email key hash".split(" "),
      ),
      fc.constantFrom("", "="),
      value,
    )
    .map(([key, sign, text]) => `${key}:${sign}${text}`),
  fc
    .tuple(fc.constantFrom(">=", "<=", ">", "<"), fc.constantFrom(...VERSIONS))
    .map(([sign, version]) => `version:${sign}${version}`),
  fc
    .tuple(fc.constantFrom("id", "stackkey"), fc.constantFrom("", ">", "<="), fc.nat(60))
    .map(([key, sign, number]) => `${key}:${sign}${number}`),
  fc
    .tuple(
      fc.constantFrom("received", "crashed", "arrived"),
      fc.constantFrom("", ">=", "<"),
      fc.constantFrom("2026-11-18", "2026-11", "-30h", "2026-11-20T08:00Z"),
    )
    .map(([key, sign, time]) => `${key}:${sign}${time}`),
  fc
    .constantFrom("text", "stack", "user", "description", "crashed", "xml")
    .map((part) => `has:${part}`),
  value,
);
const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    term,
    tie("query").map((inner) => `-(${inner})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a}) (${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a}) OR (${b})`),
  ),
}));

test("any query finds exactly what a plain filter finds", async () => {
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      await expectNaive(understood(text));
    }),
    { numRuns: 150 },
  );
}, 120_000);
