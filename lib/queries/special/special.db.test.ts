import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import { findGroupByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { findSpecial } from "@/lib/queries/find-special";
import { listBreakdown } from "@/lib/queries/list-breakdown";
import { resolveSelection, type Selection, selectGroup } from "@/lib/queries/selection";
import { findSample } from "@/lib/queries/special/find-sample";
import { readCondition } from "@/lib/search/read-condition";
import { difference, Z } from "@/lib/statistics/proportion";
import type { ComparedField } from "@/lib/statistics/value-words";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v3Payload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

const NOW = new Date("2026-11-20T12:30:00Z");
const CLOCK = { now: NOW, timeZone: "UTC" };
const database = freshDatabase();
let scope: Scope;

type Made = {
  id: number;
  group: number;
  application: string;
  version: string;
  platform: string;
  os: string;
  modules: [file: string, version: string][];
  attributes: Record<string, string>;
  exception: string;
  user: string;
  /** Minutes before now. */
  ago: number;
};

/** Group 1 mostly has one driver, came up in the last third of the time, and is on Windows alone. */
const REPORTS: Made[] = Array.from({ length: 260 }, (_, index) => {
  const group = index % 4 === 0 && index < 90 ? 1 : 2 + (index % 3);
  const isOurs = group === 1;
  const windows = isOurs || index % 3 !== 0;
  const driver = isOurs ? index % 40 !== 0 : index % 8 === 1;
  return {
    id: index + 1,
    group,
    application: index % 13 === 5 ? "Loom" : "Mill",
    version: index < 60 ? "2.0" : `1.${index % 3}`,
    platform: windows ? "Windows" : "macOS",
    os: windows ? `Windows ${10 + (index % 2)}` : "macOS 15",
    modules: windows
      ? [
          ["ntdll.dll", "10.0"],
          ["gpu.dll", driver ? "31.0.15" : "30.0.1"],
          // Loaded twice, in two versions, by some.
          ...(index % 5 === 0 ? ([["comctl32.dll", "5.82"]] as [string, string][]) : []),
          ["comctl32.dll", "6.10"],
        ]
      : [["libSystem.dylib", "1.0"]],
    attributes: { ticket: `T-${index}`, ...(index % 2 === 0 && { gpu: driver ? "Arc" : "Other" }) },
    exception: isOurs ? "c0000005" : (["c0000005", "c00000fd"][index % 2] ?? ""),
    user: isOurs && index < 60 ? "ada" : `user ${index}`,
    ago: (index + 1) * 40,
  };
});

function bodyOf({ os, modules }: Made): string {
  const loaded = modules.map(
    ([file, version], order) =>
      `<module><name>${file}</name><order>${order}</order><fileversion>${version}</fileversion></module>`,
  );
  return `<report><os>${os}</os><process><modules numloaded="${modules.length}">${loaded.join("")}</modules></process></report>`;
}

beforeAll(async () => {
  for (const report of REPORTS) {
    const { id, group, application, version, platform, attributes, exception, user, ago } = report;
    const payload = v3Payload({
      database,
      id,
      application,
      version,
      platform,
      attributes,
      user,
      stackKeyId: group,
      stackKeyName: `Mill!grind${group}`,
      exceptionCode: exception,
      reportXml: bodyOf(report),
      received: new Date(NOW.getTime() - ago * 60_000).toISOString(),
    });
    await arrive(payload, { arrivedAt: NOW });
  }
  while ((await readWaitingReports()) > 0);
  const found = await db.database.findMany({ where: { name: database } });
  scope = { databaseIds: found.map(({ id }) => id) };
});

async function select(group: number, q = "", params: SearchParams = {}): Promise<Selection> {
  const read = readCondition(q, CLOCK);
  if (!read.understood) throw new Error(read.problem.message);
  const filters = parseFilters({ range: "all", ...params });
  const key = parsePublicId((await findGroupByBugsplatId(scope, `${database}:${group}`)) ?? "");
  if (!key) throw new Error(`Group ${group} was not found.`);
  return selectGroup(await resolveSelection(scope, filters, CLOCK, read.condition), key);
}

type Picked = { ours: Made[]; rest: Made[] };

/** The sample by its rule, from all reports: they stand newest first, and no two came at once. */
function pick(group: number, size: number, fits: (report: Made) => boolean): Picked {
  const all = REPORTS.filter(fits);
  const whole = all.filter((report) => report.group === group);
  const ours = whole.slice(0, size);
  const applications = new Set(ours.map(({ application }) => application));
  const each = Math.ceil(ours.length / 20);
  const ends = ours.filter((_, at) => at % each === each - 1 && at < ours.length - 1);
  const edges = ends.map(({ ago }) => ago);
  const oldest = whole.length > size ? (ours.at(-1)?.ago ?? 0) : Number.POSITIVE_INFINITY;
  const bounds = [0, ...edges, oldest];
  const wanted = Math.ceil(size / (bounds.length - 1));
  const others = all.filter(
    (report) => report.group !== group && applications.has(report.application),
  );
  const rest = bounds.slice(1).flatMap((until, at) => {
    const since = bounds[at] ?? 0;
    return others.filter(({ ago }) => ago > since && ago <= until).slice(0, wanted);
  });
  return { ours, rest };
}

const FIELDS: Record<ComparedField, (report: Made) => [name: string, value: string][]> = {
  version: ({ version }) => [["", version]],
  platform: ({ platform }) => [["", platform]],
  os: ({ os }) => [["", os]],
  exception: ({ exception }) => [["", exception]],
  module: ({ modules }) => [...new Set(modules.map(([file]) => file))].map((file) => ["", file]),
  "module version": ({ modules }) => modules,
  attribute: ({ attributes }) => Object.entries(attributes),
};

type Counts = [here: number, hereTold: number, elsewhere: number, elsewhereTold: number];

function countAll({ ours, rest }: Picked): Map<string, Counts> {
  const platforms = new Set(ours.map(({ platform }) => platform));
  const counts = new Map<string, Counts>();
  for (const [field, tell] of Object.entries(FIELDS)) {
    const isOfAll = field === "version" || field === "platform";
    const others = isOfAll ? rest : rest.filter(({ platform }) => platforms.has(platform));
    const count = (reports: Made[], name: string, value: string) =>
      reports.filter((report) => tell(report).some(([n, v]) => n === name && v === value)).length;
    for (const [name, value] of ours.flatMap(tell)) {
      const here = count(ours, name, value);
      const elsewhere = count(others, name, value);
      const key = JSON.stringify([field, name, value]);
      counts.set(key, [here, ours.length, elsewhere, others.length]);
    }
  }
  return counts;
}

const CASES: [string, number, string, SearchParams, number, (report: Made) => boolean][] = [
  ["all of a group", 1, "", {}, 500, () => true],
  ["the newest of a group", 1, "", {}, 12, () => true],
  ["a group of most of the time", 3, "", {}, 40, () => true],
  ["a version", 1, "", { version: "2.0" }, 500, ({ version }) => version === "2.0"],
  ["a query", 2, "exception:c0000005", {}, 500, ({ exception }) => exception === "c0000005"],
  ["a period", 3, "", { range: "24h" }, 500, ({ ago }) => ago <= 23 * 60 + 30],
];

test.each(CASES)(
  "the sample of %s is what its rule says",
  async (...[, group, q, params, size, fits]) => {
    const expected = pick(group, size, fits);
    const sample = await findSample(await select(group, q, params), size);
    const ids = async (reports: bigint[] = []) => {
      const rows = await db.report.findMany({
        where: { databaseId: { in: scope.databaseIds }, id: { in: reports } },
      });
      return rows.map(({ bugsplatId }) => Number(bugsplatId)).sort((a, b) => a - b);
    };
    expect(expected.rest.length).toBeGreaterThan(5);
    expect(await ids(sample?.ours)).toEqual(expected.ours.map(({ id }) => id));
    expect(await ids(sample?.rest)).toEqual(expected.rest.map(({ id }) => id));
    expect(sample?.isAll).toBe(size === 500);
  },
);

test.each(CASES)(
  "what is special about %s is what all its reports say",
  async (...[, group, q, params, size, fits]) => {
    const counts = countAll(pick(group, size, fits));
    const special = await findSpecial(await select(group, q, params), { size });
    const found = (special?.findings ?? []).flatMap(({ value, alike }) => [value, ...alike]);
    const lowOf = ([here, hereTold, elsewhere, elsewhereTold]: Counts) =>
      difference(
        { count: here, total: hereTold },
        { count: elsewhere, total: elsewhereTold },
        Z[99.9],
      ).low;
    // A module of one version is told once, with its version.
    const isTold = (key: string) => {
      const file = key.slice('["module","",'.length, -1);
      const versions = [...counts.keys()].filter((other) =>
        other.startsWith(`["module version",${file},`),
      );
      return !key.startsWith('["module",') || versions.length > 1;
    };
    const expected = [...counts].filter(([key, counted]) => lowOf(counted) >= 0.1 && isTold(key));
    expect(
      new Map(
        found.map(({ field, name, value, here, elsewhere }) => [
          JSON.stringify([field, name, value]),
          [here.count, here.total, elsewhere.count, elsewhere.total],
        ]),
      ),
    ).toEqual(new Map(expected));
    const lows = (special?.findings ?? []).map(({ above }) => above.low);
    expect(lows).toEqual([...lows].sort((a, b) => b - a));
  },
);

test("the driver stands out, and not what all of them have", async () => {
  const special = await findSpecial(await select(1));
  const names = special?.findings.map(({ value }) => `${value.name} ${value.value}`.trim());
  expect(names).toContain("gpu.dll 31.0.15");
  expect(names).not.toContain("ntdll.dll 10.0");
  expect(special?.sample).toMatchObject({ applications: ["Loom", "Mill"], ofOnePerson: 15 });
});

test("of one report nothing stands out, and of none there is no sample", async () => {
  const one = await select(1, "id:1");
  expect((await findSpecial(one))?.findings).toEqual([]);
  expect(await findSpecial(await select(1, "id:999"))).toBeNull();
  expect(await listBreakdown(await select(1, "id:999"))).toBeNull();
  const elsewhere = { ...(await select(1)), databaseIds: [] };
  expect(await findSample(elsewhere, 500)).toBeNull();
});

test.each(CASES)(
  "the breakdown of %s counts what its reports have",
  async (...[, group, q, params, size, fits]) => {
    const counts = countAll(pick(group, size, fits));
    const breakdown = await listBreakdown(await select(group, q, params), { size });
    const values = (breakdown?.cards ?? []).flatMap((card) => card.values);
    expect(values.length).toBeGreaterThan(5);
    for (const { field, name, value, ...counted } of values) {
      expect([counted.here, counted.hereTold, counted.elsewhere, counted.elsewhereTold]).toEqual(
        counts.get(JSON.stringify([field, name, value])),
      );
    }
  },
);

test("a card has the values that most reports have, and nearly unique ones are left out", async () => {
  const breakdown = await listBreakdown(await select(3));
  expect(breakdown?.nearlyUnique).toEqual(["ticket"]);
  expect(breakdown?.more).toBe(0);
  expect(breakdown?.cards.map(({ field, name }) => name || field)).toEqual([
    "version",
    "platform",
    "os",
    "exception",
    "module version",
    "gpu",
  ]);
  for (const { field, values } of breakdown?.cards ?? []) {
    if (field === "module version") continue;
    const here = values.map((value) => value.here);
    expect(here).toEqual([...here].sort((a, b) => b - a));
  }
});
