import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type PublicId, parsePublicId } from "@/lib/public-id";
import { getVersionComparison, type Measure } from "@/lib/queries/get-version-comparison";
import { listVersionChoices } from "@/lib/queries/list-version-choices";
import { nameGroups } from "@/lib/queries/name-groups";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v3Payload } from "@/lib/testing/payloads";
import { OUTCOMES } from "@/lib/versions/outcome";

const NOW = new Date("2026-11-20T12:30:00Z");
const DAY = 86_400_000;
const database = freshDatabase();
let scope: Scope;

/** Days before now at which each version came out. */
const RELEASED = { "1.9": 60, "1.10": 14, "2.0": 6 } as const;
type Version = keyof typeof RELEASED;
const ORDER: Version[] = ["1.9", "1.10", "2.0"];

/** Reports of each group in the versions above; and some of it long after a version came out. */
const GROUPS: Record<string, [number, number, number]> = {
  worse: [3, 12, 60],
  better: [0, 60, 9],
  same: [5, 30, 33],
  few: [0, 1, 3],
  new: [0, 0, 20],
  back: [7, 0, 11],
  gone: [0, 25, 0],
  old: [30, 0, 0],
};

const REPORTS = Object.entries(GROUPS).flatMap(([group, counts], place) =>
  counts.flatMap((count, at) => {
    const version = ORDER[at] ?? "2.0";
    return Array.from({ length: count }, (_, index) => {
      const age = RELEASED[version] - ((index * 0.37) % (RELEASED[version] - 0.1));
      return { group, key: place + 1, version, received: new Date(NOW.getTime() - age * DAY) };
    });
  }),
);

beforeAll(async () => {
  for (const [index, { group, key, version, received }] of REPORTS.entries()) {
    const named = { stackKeyId: key, stackKeyName: `Ferry!${group}` };
    const told = { database, id: index + 1, application: "Ferry", version, ...named };
    await arrive(v3Payload({ ...told, received: received.toISOString() }), { arrivedAt: NOW });
  }
  const other = { database, id: 90_000, application: "Barge", version: "2.0", stackKeyId: 99 };
  await arrive(v3Payload({ ...other, received: NOW.toISOString() }), { arrivedAt: NOW });
  const found = await db.database.findMany({ where: { name: database } });
  scope = { databaseIds: found.map(({ id }) => id) };
});

async function keyOf(version: string, application = "Ferry"): Promise<PublicId> {
  const choices = await listVersionChoices(scope);
  const found = choices.find(
    (choice) => choice.version === version && choice.application === application,
  );
  const key = parsePublicId(found?.id ?? "");
  if (!key) throw new Error(`There is no version ${version}.`);
  return key;
}

const midnight = (time: Date) => Math.floor(time.getTime() / DAY);

/** The reports of a version in its first days. */
function inFirstDays(version: Version, days: number) {
  const own = REPORTS.filter((report) => report.version === version);
  const first = Math.min(...own.map(({ received }) => midnight(received)));
  return own.filter(({ received }) => midnight(received) < first + days);
}

test.each<[Version, Version, Measure]>([
  ["1.10", "2.0", "days"],
  ["1.10", "2.0", "share"],
  ["2.0", "1.10", "days"],
  ["1.9", "1.10", "share"],
  ["1.9", "2.0", "days"],
])("%s and %s by %s are what all their reports say", async (before, after, measure) => {
  const keys = { before: await keyOf(before), after: await keyOf(after) };
  const comparison = await getVersionComparison(scope, keys, { measure, now: NOW });
  if (!comparison) throw new Error("They are not compared.");
  const days = comparison.window.days;
  const [one, other] = [inFirstDays(before, days), inFirstDays(after, days)];
  const youngest = Math.max(
    ...[one, other].map((own) => Math.min(...own.map(({ received }) => midnight(received)))),
  );
  expect(days).toBe(midnight(NOW) - youngest);
  expect([comparison.before.reports, comparison.after.reports]).toEqual([one.length, other.length]);
  expect(comparison.exposures).toEqual(
    measure === "days"
      ? { before: days, after: days }
      : { before: one.length, after: other.length },
  );
  for (const [version, own] of [
    [comparison.before, one],
    [comparison.after, other],
  ] as const) {
    const first = Math.min(...own.map(({ received }) => midnight(received)));
    const daily = Array.from(
      { length: days },
      (_, day) => own.filter(({ received }) => midnight(received) === first + day).length,
    );
    expect(version.daily).toEqual(daily);
  }

  const all = OUTCOMES.flatMap((outcome) => comparison.groups[outcome]);
  const names = await nameGroups(
    scope,
    keys.after.databaseId,
    all.map(({ id }) => id),
  );
  const found = all.map((group) => {
    const name = names.get(group.id)?.name.replace("Ferry!", "") ?? "";
    const { isInBefore, isInAfter } = group;
    return [name, group.before, group.after, isInBefore, isInAfter] as const;
  });
  const expected = Object.keys(GROUPS).flatMap((group) => {
    const count = (own: typeof REPORTS) => own.filter((report) => report.group === group).length;
    const ever = (version: Version) => (GROUPS[group]?.[ORDER.indexOf(version)] ?? 0) > 0;
    const counts = [count(one), count(other)] as const;
    return counts[0] + counts[1] === 0
      ? []
      : [[group, ...counts, ever(before), ever(after)] as const];
  });
  expect(found.toSorted()).toEqual(expected.toSorted());
});

test("the groups are what they were made to be", async () => {
  const keys = { before: await keyOf("1.10"), after: await keyOf("2.0") };
  const comparison = await getVersionComparison(scope, keys, { measure: "days", now: NOW });
  const ids = OUTCOMES.flatMap((outcome) => comparison?.groups[outcome] ?? []).map(({ id }) => id);
  const names = await nameGroups(scope, keys.after.databaseId, ids);
  const told = OUTCOMES.map((outcome) => [
    outcome,
    ...(comparison?.groups[outcome] ?? []).map(({ id }) => names.get(id)?.name),
  ]);
  expect(told).toEqual([
    ["new", "Ferry!new"],
    ["back", "Ferry!back"],
    ["worse", "Ferry!worse"],
    ["same", "Ferry!same", "Ferry!few"],
    ["better", "Ferry!better"],
    ["gone", "Ferry!gone"],
  ]);
  expect(comparison?.groups.same.map(({ isEnough }) => isEnough)).toEqual([true, false]);
});

test("what cannot be compared, or not be seen, is not", async () => {
  const [one, other] = [await keyOf("1.10"), await keyOf("2.0")];
  const options = { measure: "days", now: NOW } as const;
  const barge = await keyOf("2.0", "Barge");
  expect(await getVersionComparison(scope, { before: one, after: barge }, options)).toBeNull();
  const missing = { databaseId: one.databaseId, id: 999_999_999n };
  expect(await getVersionComparison(scope, { before: missing, after: one }, options)).toBeNull();
  const nobody: Scope = { databaseIds: [] };
  expect(await getVersionComparison(nobody, { before: one, after: other }, options)).toBeNull();
  expect(await listVersionChoices(nobody)).toEqual([]);
  expect((await nameGroups(nobody, one.databaseId, [1n])).size).toBe(0);
});

test("versions are offered by application, the newest first", async () => {
  const choices = await listVersionChoices(scope);
  expect(choices.map(({ application, version }) => `${application} ${version}`)).toEqual([
    "Barge 2.0",
    "Ferry 2.0",
    "Ferry 1.10",
    "Ferry 1.9",
  ]);
});
