import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams, SPLITS, type Split, TIME_UNITS } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import { findGroupByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { getOverview } from "@/lib/queries/get-overview";
import { getVolume } from "@/lib/queries/get-volume";
import { periodBefore } from "@/lib/queries/period-before";
import { resolveSelection, selectGroup } from "@/lib/queries/selection";
import { platformLabel } from "@/lib/report/crash-type";
import { readCondition } from "@/lib/search/read-condition";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v3Payload } from "@/lib/testing/payloads";
import { seeingPeople } from "@/lib/testing/seeing-people";

const NOW = new Date("2026-11-20T12:30:00Z");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CLOCK = { now: NOW, timeZone: "UTC" };
const database = freshDatabase();
const quiet = freshDatabase();
let scope: Scope;

/** Two applications, nine versions, four platforms, three exceptions, eleven groups; a day has none. */
const reports = Array.from({ length: 90 }, (_, id) => ({
  id,
  application: id % 4 === 0 ? "Viewer" : "Orrery",
  version: `1.${id % 9}`,
  platform: ["Windows", "macOS", "", null][id % 4] ?? null,
  crashTypeId: id % 4 === 3 ? null : 13,
  exceptionCode: ["c0000005", "SIGSEGV", ""][id % 3] ?? "",
  stackKeyId: id % 11,
  stackKeyName: id % 11 < 2 ? "two groups of this name" : `Orrery!group${id % 11}`,
  user: id % 5 === 0 ? "ada" : "lin",
  received: new Date(NOW.getTime() - id * 17 * HOUR - (id > 20 ? DAY : 0)),
}));
type Sample = (typeof reports)[number];

const NAME_OF: Record<Split, (report: Sample) => string> = {
  version: ({ version }) => version,
  application: ({ application }) => application,
  platform: ({ crashTypeId, platform }) => platformLabel(crashTypeId, platform) ?? "",
  exception: ({ exceptionCode }) => exceptionCode,
  group: ({ stackKeyName }) => stackKeyName,
  nothing: () => "",
};

beforeAll(async () => {
  for (const { received, ...report } of reports) {
    const payload = v3Payload({ database, ...report, received: received.toISOString() });
    await arrive(payload, { arrivedAt: NOW });
  }
  const elsewhere = v3Payload({ database: quiet, received: reports[30]?.received.toISOString() });
  await arrive(elsewhere, { arrivedAt: NOW });
  const found = await db.database.findMany({ where: { name: { in: [database, quiet] } } });
  scope = seeingPeople({ databaseIds: found.map(({ id }) => id) });
});

async function open({ q = "", ...params }: SearchParams & { q?: string }, timeZone = "UTC") {
  const filters = parseFilters({ database, ...params });
  const read = readCondition(q, { ...CLOCK, timeZone });
  if (!read.understood) throw new Error(read.problem.message);
  const clock = { now: new Date(NOW.getTime() + 1), timeZone };
  const selection = await resolveSelection(scope, filters, clock, read.condition);
  return { selection, volume: await getVolume(scope, selection, clock.now, filters) };
}

const queries: [string, (report: Sample) => boolean][] = [
  ["", () => true],
  ["-version:1.3", ({ version }) => version !== "1.3"],
  ["user:ada", ({ user }) => user === "ada"],
];

test.each(SPLITS.flatMap((split) => queries.map(([q, matches]) => [split, q, matches] as const)))(
  "split by %s, “%s” counts each report once",
  async (split, q, matches) => {
    for (const range of ["7d", "30d", "all"]) {
      const { selection, volume } = await open({ split, q, range });
      const { from } = selection;
      const expected = reports.filter((one) => matches(one) && (!from || one.received >= from));
      expect(volume.total).toBe(expected.length);
      const named = volume.series.filter(({ key }) => key !== null);
      const sizes = new Map<string, number>();
      for (const one of expected) {
        const name = NAME_OF[split](one);
        sizes.set(name, (sizes.get(name) ?? 0) + 1);
      }
      // Groups of one name are two series; all else is told apart by its name.
      if (split !== "group") {
        for (const { name, total } of named) expect(sizes.get(name)).toBe(total);
        const biggest = [...sizes.values()].sort((a, b) => b - a).slice(0, 6);
        expect(named.map(({ total }) => total)).toEqual(biggest);
      }
      for (const { counts } of volume.series) expect(counts).toHaveLength(volume.buckets.length);
    }
  },
);

test("what is beyond the sixth name is summed, and groups of one name stay two", async () => {
  const { volume } = await open({ split: "group", range: "all" });
  expect(volume.series).toHaveLength(7);
  expect(volume.series.at(-1)).toMatchObject({ key: null, name: "other", names: 5 });
  const same = volume.series.filter(({ name }) => name === "two groups of this name");
  expect(same.map(({ total }) => total)).toEqual([9, 9]);
});

test.each(TIME_UNITS)("bars of a %s can be chosen where they fit", async (unit) => {
  const { volume } = await open({ unit, range: "30d" });
  expect(volume).toMatchObject({ unit, units: TIME_UNITS });
  const wide = await open({ unit, from: "2020-01-01", to: "2026-12-01" });
  expect(wide.volume.units).toEqual(["week"]);
  const narrow = await open({ unit, range: "24h" });
  expect(narrow.volume).toMatchObject({ unit: "hour", units: ["hour"] });
});

test("a century has no more bars than fit", async () => {
  const { volume } = await open({ from: "2000-01-01", to: "2099-12-31" });
  expect(volume.buckets.length).toBeLessThan(1_500);
  expect(volume.total).toBe(reports.length);
});

test.each(["UTC", "America/New_York", "Asia/Kolkata"])(
  "bars meet without gap or overlap, and an address of their bounds has their reports (%s)",
  async (timeZone) => {
    const { selection, volume } = await open({ range: "30d" }, timeZone);
    expect(volume.bounds[0]?.from).toEqual(selection.from);
    for (const [place, { from, to }] of volume.bounds.entries()) {
      expect(volume.bounds[place + 1]?.from ?? to).toEqual(to);
      const inside = reports.filter(({ received }) => received >= from && received < to);
      const bar = volume.series.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0);
      expect(bar).toBe(inside.length);
    }
  },
);

test.each<[string, SearchParams]>([
  ["UTC", { range: "24h" }],
  ["UTC", { range: "7d" }],
  ["America/New_York", { range: "30d" }],
  ["Asia/Kolkata", { range: "7d", unit: "day" }],
  ["Europe/Berlin", { from: "2026-10-24T22:00:00Z", to: "2026-10-31T23:00:00Z", unit: "day" }],
  ["UTC", { from: "2026-11-10T05:00:00Z", to: "2026-11-20T11:00:00Z", q: "user:lin" }],
])("the period before is counted bar by bar (%s, %j)", async (timeZone, params) => {
  const { selection, volume } = await open(params, timeZone);
  const before = periodBefore(selection);
  const start = before?.from;
  if (!start || !volume.before) throw new Error("nothing is before it");
  const matches = params.q ? ({ user }: Sample) => user === "lin" : () => true;
  const earlier = reports.filter(
    (one) => matches(one) && one.received >= start && one.received < before.to,
  );
  expect(volume.before.total).toBe(earlier.length);
  expect((await getOverview(selection)).reportsBefore).toBe(earlier.length);
  expect(volume.before.counts.reduce((sum, count) => sum + count, 0)).toBe(earlier.length);
  // Days and hours as far from the beginning of their period as those that they stand behind.
  for (const { received } of earlier) {
    const passed = received.getTime() - start.getTime();
    const place = Math.floor(passed / (volume.unit === "hour" ? HOUR : DAY));
    const near = volume.before.counts.slice(Math.max(0, place - 1), place + 2);
    expect(near.some((count) => count > 0)).toBe(true);
  }
});

test("a day on which clocks change is compared with a whole day", async () => {
  const own = freshDatabase();
  // Midnight in Berlin: 22:00 UTC until 25 October, 23:00 from then on.
  for (const [id, received] of [
    "2026-10-23T22:00:00Z",
    "2026-10-24T21:59:00Z",
    "2026-10-24T22:00:00Z",
    "2026-10-25T22:59:00Z",
  ].entries()) {
    await arrive(v3Payload({ database: own, id, received }), { arrivedAt: NOW });
  }
  const { id } = await db.database.findUniqueOrThrow({ where: { name: own } });
  const selection = {
    ...(await open({})).selection,
    databaseIds: [id],
    from: new Date("2026-10-25T23:00:00Z"),
    to: new Date("2026-10-27T23:00:00Z"),
    timeZone: "Europe/Berlin",
  };
  const { before } = await getVolume(scope, selection, NOW, { split: "nothing", unit: "day" });
  expect(before).toEqual({ counts: [2, 2], total: 4 });
});

test("all time has nothing before it", async () => {
  expect((await open({ range: "all" })).volume.before).toBeNull();
});

test("versions stand where their first report is, whatever the query", async () => {
  const { volume } = await open({ range: "all", q: "user:nobody" });
  expect(volume.total).toBe(0);
  const { volume: all } = await open({ range: "all" });
  const counted = [...all.releases.values()].reduce((sum, { count }) => sum + count, 0);
  // Each version is one of either application.
  expect(counted).toBe(new Set(reports.map((one) => one.application + one.version)).size);
  const oldest = reports.at(-1);
  expect(all.releases.get(0)?.versions).toContainEqual({
    application: oldest?.application,
    version: oldest?.version,
  });
});

test("only the versions of what is selected are shown, and only those of the period", async () => {
  const { volume } = await open({ range: "all", app: "Viewer" });
  const names = [...volume.releases.values()].flatMap(({ versions }) => versions);
  expect(new Set(names.map(({ application }) => application))).toEqual(new Set(["Viewer"]));
  expect((await open({ range: "7d" })).volume.releases.size).toBe(0);
});

test("a group's chart has the versions of its applications", async () => {
  const own = freshDatabase();
  const rows = [
    { id: 1, application: "One", version: "2", stackKeyId: 1 },
    { id: 2, application: "One", version: "1", stackKeyId: 2 },
    { id: 3, application: "Two", version: "3", stackKeyId: 3 },
  ];
  for (const row of rows) {
    await arrive(v3Payload({ database: own, ...row, received: NOW.toISOString() }));
  }
  const { id } = await db.database.findUniqueOrThrow({ where: { name: own } });
  const here = { databaseIds: [id] };
  const key = parsePublicId((await findGroupByBugsplatId(here, `${own}:1`)) ?? "");
  if (!key) throw new Error("no group");
  const selection = selectGroup({ ...(await open({})).selection, databaseIds: [id] }, key);
  const volume = await getVolume(here, selection, NOW, { split: "version", unit: null });
  expect([...volume.releases.values()].flatMap(({ versions }) => versions)).toEqual([
    { application: "One", version: "1" },
    { application: "One", version: "2" },
  ]);
});

test("a bar from which no report of any application is here is a gap", async () => {
  const { volume } = await open({ range: "30d", app: "Viewer" });
  const arrived = new Set(reports.map(({ received }) => received.toISOString().slice(0, 10)));
  const expected = volume.buckets.flatMap((start, place) =>
    arrived.has(start.toISOString().slice(0, 10)) ? [] : [place],
  );
  expect(expected.length).toBeGreaterThan(0);
  expect([...volume.gaps]).toEqual(expected);
  // Before the first report ever there is no gap, and none in what is not over.
  const early = await open({ from: "2026-01-01", to: "2026-09-01" });
  expect(early.volume.gaps.size).toBe(0);
  const hours = await open({ range: "24h" });
  expect(hours.volume.gaps.has(hours.volume.buckets.length - 1)).toBe(false);
});
