import { expect, test } from "vitest";
import { planReports } from "@/lib/samples/plan";
import { catalogue } from "@/lib/samples/recipes/catalogue";
import { applicationOf } from "@/lib/samples/recipes/recipe";

const now = new Date("2026-11-23T18:00:00Z");
const minutes = (date: Date | undefined) => (now.getTime() - (date?.getTime() ?? 0)) / 60_000;
const plan = [...planReports({ now })];

test("reports come in the order of arrival, their ids count up, the last ones are minutes old", () => {
  const times = plan.map((report) => report.receivedAt.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  for (const database of ["Hedgerow_Desktop", "snail_rally"]) {
    const ids = plan
      .filter((report) => applicationOf(report.recipe).database === database)
      .map((report) => report.id);
    expect(ids).toEqual(ids.map((_, i) => (ids[0] ?? 0) + i));
  }
  expect(minutes(plan[0]?.receivedAt)).toBeLessThan(30 * 24 * 60 - 240);
  expect(minutes(plan.at(-1)?.receivedAt)).toBeLessThan(15);
  expect(minutes(plan.at(-3)?.receivedAt)).toBeLessThan(40);
});

test.each([
  { when: "the same day", later: new Date("2026-11-23T23:10:00Z") },
  { when: "a week later at night", later: new Date("2026-11-30T03:00:00Z") },
])("the same run on $when has the same ids, groups and versions", ({ later }) => {
  const identity = (date: Date) =>
    [...planReports({ now: date })].map(({ id, groupId, version, key }) => [
      id,
      groupId,
      version,
      key,
    ]);
  expect(identity(later)).toEqual(identity(now));
});

test("the bad release brings a spike, and the release after it ends it", () => {
  const spike = plan.filter((report) => report.version === "4.2.1.0");
  const perDay = new Map<string, number>();
  for (const { receivedAt } of plan) {
    const day = receivedAt.toISOString().slice(0, 10);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  expect(spike.length).toBeGreaterThan(70);
  expect(Math.max(...perDay.values())).toBeGreaterThan(22);
  expect(plan.filter((r) => r.receivedAt < r.releasedAt)).toEqual([]);
});

test("group ids are unique within a database", () => {
  const keys = new Map(
    plan.map((r) => [`${applicationOf(r.recipe).database}/${r.groupName}`, r.groupId]),
  );
  const ids = [...keys].map(([key, id]) => `${key.split("/")[0]}/${id}`);
  expect(keys.size).toBe(catalogue.length);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the catalogue is written for 360 reports", () => {
  expect(catalogue.reduce((sum, recipe) => sum + recipe.size, 0)).toBe(360);
});

test("a hundred thousand reports are planned in a moment", () => {
  let count = 0;
  for (const report of planReports({ now, reports: 100_000, days: 90 }))
    count += report.id > 0 ? 1 : 0;
  expect(count).toBe(100_000);
});
