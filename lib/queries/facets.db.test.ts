import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { findPastedId } from "@/lib/queries/find-pasted-id";
import { type CountedField, type Facet, listFacets } from "@/lib/queries/list-facets";
import { listReports } from "@/lib/queries/list-reports";
import { resolveSelection } from "@/lib/queries/selection";
import { suggestValues } from "@/lib/queries/suggest-values";
import type { FieldName } from "@/lib/search/fields";
import { readCondition } from "@/lib/search/read-condition";
import { exclude, keepOnly } from "@/lib/search/refine/refine-query";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v3Payload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { seeingPeople, setPersonalData } from "@/lib/testing/seeing-people";

const NOW = new Date("2026-11-20T12:30:00Z");
const DATABASES = [freshDatabase(), freshDatabase()] as const;
const CLOCK = { now: new Date(NOW.getTime() + 1), timeZone: "UTC" };

const PLATFORMS = ["Windows", "macOS", ""] as const;
const EXCEPTIONS = ["c0000005", 'say "*" \\', "100%", "", "under_score", "a,b] (c"] as const;
const USERS = ["ada", "Ada", "", "build agent", "50%_off", "o'hara", "<b>"] as const;
const GROUPS = ["Render!Mesh::Draw(42)", "100%_sure\\", "", "ntdll!RtlFail"] as const;

const reports = Array.from({ length: 70 }, (_, index) => ({
  id: 1_000 + index,
  database: DATABASES[index % 9 === 0 ? 1 : 0],
  platform: PLATFORMS[index % PLATFORMS.length] ?? "",
  exception: EXCEPTIONS[index % EXCEPTIONS.length] ?? "",
  user: USERS[index % USERS.length] ?? "",
  group: GROUPS[(index * 3) % GROUPS.length] ?? "",
  stackKeyId: 500 + (index % 2 === 0 ? (index * 3) % GROUPS.length : 20 + ((index * 3) % 4)),
  description: index % 5 === 0 ? "It froze" : "",
  version: `1.${index % 4}`,
  attributes: index % 3 === 0 ? { gpu: "Voodoo 2" } : {},
  received: new Date(NOW.getTime() - (index + 1) * 3_600_000),
}));
type Sample = (typeof reports)[number];

let scope: Scope;

beforeAll(async () => {
  for (const report of reports) {
    const payload = v3Payload({
      id: report.id,
      database: report.database,
      version: report.version,
      platform: report.platform,
      crashTypeId: 6,
      stackKeyName: report.group,
      stackKeyId: report.stackKeyId,
      exceptionCode: report.exception,
      userDescription: report.description,
      user: report.user,
      attributes: report.attributes,
      received: report.received.toISOString(),
      callstack: [{ functionName: report.group || "Render!main" }],
    });
    await arrive(payload, { arrivedAt: NOW });
  }
  while ((await readWaitingReports()) > 0);
  const found = await db.database.findMany({ where: { name: { in: [...DATABASES] } } });
  scope = seeingPeople({ databaseIds: found.map(({ id }) => id) });
  await setPersonalData(scope.databaseIds, "keep");
});

async function select(q: string, params: SearchParams = {}) {
  const filters = parseFilters({ range: "all", ...params });
  const read = readCondition(q, CLOCK);
  if (!read.understood) throw new Error(`${q}: ${read.problem.message}`);
  const selection = await resolveSelection(scope, filters, CLOCK, read.condition);
  return { filters, selection };
}

const TOLD = {
  platform: (report: Sample) => [report.platform || "Crashpad"],
  exception: (report: Sample) => [report.exception],
  user: (report: Sample) => [report.user],
  group: (report: Sample) => [report.group],
  has: (report: Sample) =>
    [
      "stack",
      "crashed",
      "email",
      report.user && "user",
      report.description && "description",
      "gpu" in report.attributes ? "attributes" : "",
    ].filter((part) => part !== ""),
} satisfies Partial<Record<CountedField, (report: Sample) => string[]>>;

const FIELDS = ["platform", "exception", "user", "group", "has"] as const;

/** Counts by value in small letters, in the order of the letters. */
function told({ values }: Facet): Record<string, number> {
  const counts = values.map(({ value, reports: count }) => [value.toLowerCase(), count] as const);
  return Object.fromEntries([...counts].sort());
}

function naive(counted: readonly Sample[], field: (typeof FIELDS)[number]) {
  const counts = new Map<string, number>();
  for (const report of counted) {
    for (const value of TOLD[field](report)) {
      const key = value.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].sort());
}

test.each<[string, SearchParams, (report: Sample) => boolean]>([
  ["", {}, () => true],
  ["user:ada", {}, ({ user }) => user.toLowerCase() === "ada"],
  ["-exception:100%", { version: "1.2" }, (r) => r.exception !== "100%" && r.version === "1.2"],
  [
    "has:description",
    { database: DATABASES[1] },
    (r) => r.database === DATABASES[1] && r.description !== "",
  ],
  ["user:nobody", {}, () => false],
])("the facets of %j count what a list of it has", async (q, params, fits) => {
  const { selection } = await select(q, params);
  const { facets, counted, isAll } = await listFacets(selection, FIELDS);
  const expected = reports.filter(fits);
  expect([counted, isAll]).toEqual([expected.length, true]);
  expect(facets.map(told)).toEqual(FIELDS.map((field) => naive(expected, field)));
  for (const { values } of facets) {
    const counts = values.map((value) => value.reports);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  }
});

test("of many reports the newest of all databases are counted", async () => {
  const { selection } = await select("");
  const { facets, counted, isAll } = await listFacets(selection, ["user"], { mostReports: 12 });
  expect([counted, isAll]).toEqual([12, false]);
  expect(facets.map(told)).toEqual([naive(reports.slice(0, 12), "user")]);
});

test("a value that is clicked leaves as many reports as it counts, and excluded the others", async () => {
  const { selection } = await select("");
  const { facets } = await listFacets(selection, FIELDS);
  let clicked = 0;
  for (const { field, values } of facets) {
    for (const { value, reports: count } of values) {
      const kept = await select(keepOnly("", field, value) ?? "");
      const left = await select(exclude("", field, value) ?? "");
      const options = { sort: "newest", cursor: null, limit: 100 } as const;
      const lists = [
        await listReports(kept.selection, options),
        await listReports(left.selection, options),
      ];
      expect([field, value, ...lists.map(({ rows }) => rows.length)]).toEqual([
        field,
        value,
        count,
        reports.length - count,
      ]);
      clicked += 1;
    }
  }
  expect(clicked).toBeGreaterThan(20);
});

test.each<[FieldName, string, string[]]>([
  ["database", DATABASES[1].slice(5), [DATABASES[1]]],
  ["version", "1.", ["1.0", "1.1", "1.2", "1.3"]],
  ["version", "3", ["1.3"]],
  ["platform", "", ["Crashpad", "macOS", "Windows"]],
  ["platform", "win", ["Windows"]],
  ["user", "0%_", ["50%_off"]],
  ["user", "A", ["Ada", "build agent", "o'hara"]],
  ["exception", "*", ['say "*" \\']],
  ["group", "mesh", ["Render!Mesh::Draw(42)"]],
  ["group", "%_sure\\", ["100%_sure\\"]],
  ["frame", "rtlf", ["ntdll!RtlFail"]],
  ["frame", "rt", []],
  ["message", "Access", []],
])("for %s:%s it suggests %j", async (field, typed, expected) => {
  const { filters, selection } = await select("");
  const suggested = await suggestValues(scope, filters, selection, { field, typed });
  const values = suggested.map(({ value }) => (value.toLowerCase() === "ada" ? "Ada" : value));
  expect(values.sort()).toEqual([...expected].sort());
});

test("suggestions begin with what is typed before they only hold it, and count", async () => {
  const { filters, selection } = await select("");
  const suggested = await suggestValues(scope, filters, selection, { field: "user", typed: "a" });
  expect(suggested[0]).toEqual({ value: expect.stringMatching(/^ada$/i), reports: 20 });
});

test("nothing of a database is suggested, counted or found that the viewer may not see", async () => {
  const nobody: Scope = { databaseIds: [] };
  const filters = parseFilters({ range: "all" });
  const selection = await resolveSelection(nobody, filters, CLOCK);
  expect((await listFacets(selection, FIELDS)).counted).toBe(0);
  for (const field of ["database", "app", "version", "user", "group", "frame"] as const) {
    expect(await suggestValues(nobody, filters, selection, { field, typed: "" })).toEqual([]);
  }
  expect(await findPastedId(nobody, "1000")).toEqual({ kind: "group", ids: [] });
});

test.each<[string, { kind: "report" | "group"; count: number } | null]>([
  ["1001", { kind: "report", count: 1 }],
  [`${DATABASES[0]}:1001`, { kind: "report", count: 1 }],
  [`${DATABASES[1]}:1001`, { kind: "group", count: 0 }],
  // Of this group both databases have reports.
  ["500", { kind: "group", count: 2 }],
  [`${DATABASES[1]}:500`, { kind: "group", count: 1 }],
  ["77777", { kind: "group", count: 0 }],
  ["mesh", null],
  ["id:1001", null],
  ['"1001"', null],
])("%s leads to %j", async (text, expected) => {
  const found = await findPastedId(scope, text);
  expect(found && { kind: found.kind, count: found.ids.length }).toEqual(expected);
});

test("our own ids lead to a report, or to the group that has it", async () => {
  const report = await db.report.findFirstOrThrow({ where: { bugsplatId: 1001n } });
  const id = `${report.databaseId}-${report.id}`;
  expect(await findPastedId(scope, ` ${id} `)).toEqual({ kind: "report", ids: [id] });
  expect(await findPastedId(scope, `${report.databaseId}-999999999`)).toEqual({
    kind: "group",
    ids: [],
  });
});
