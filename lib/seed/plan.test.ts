import { expect, test } from "vitest";
import { planSeed, type SeedPlan } from "@/lib/seed/plan";

const NOW = new Date("2026-11-20T12:30:00Z");

function plan(change: Partial<SeedPlan> = {}) {
  const whole = { reports: 4_000, groups: 150, days: 30, now: NOW, seed: 1, ending: "_test" };
  return [...planSeed({ ...whole, ...change })];
}

test("reports come in the order of time, within the days before now, and fewer at night", () => {
  const times = plan().map(({ receivedAt }) => receivedAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(NOW.getTime() - 30 * 86_400_000);
  expect(times.at(-1)).toBeLessThanOrEqual(NOW.getTime());
  const inHours = (hours: number[]) =>
    times.filter((time) => hours.includes(new Date(time).getUTCHours())).length;
  expect(inHours([14, 15, 16])).toBeGreaterThan(2 * inHours([2, 3, 4]));
});

test("another day moves the times and nothing else; another number gives other reports", () => {
  const told = (change: Partial<SeedPlan>) =>
    plan(change).map(({ id, groupName, version, person, way }) =>
      [id, groupName, version, person, way].join(" "),
    );
  expect(told({ now: new Date("2027-03-01T00:00:00Z") })).toEqual(told({}));
  expect(told({ seed: 2 })).not.toEqual(told({}));
});

test("ids and groups are one in their database, and no group is beyond the number asked for", () => {
  const reports = plan();
  const keys = new Set(reports.map(({ application, id }) => `${application.database} ${id}`));
  expect(keys.size).toBe(reports.length);
  const names = new Map<string, string>();
  for (const { application, groupId, groupName, opensGroup } of reports) {
    const key = `${application.database} ${groupId}`;
    expect(opensGroup).toBe(!names.has(key));
    expect(names.get(key) ?? groupName).toBe(groupName);
    names.set(key, groupName);
  }
  expect(names.size).toBeLessThanOrEqual(150);
});

test("a version is not used before it is out", () => {
  for (const { receivedAt, releasedAt } of plan()) {
    expect(receivedAt.getTime()).toBeGreaterThanOrEqual(releasedAt.getTime());
  }
});

test("half of the reports are of people who crash again", () => {
  const crashes = new Map<string, number>();
  for (const { application, person } of plan()) {
    const who = `${application.name} ${person}`;
    crashes.set(who, (crashes.get(who) ?? 0) + 1);
  }
  const again = [...crashes.values()].filter((count) => count > 1);
  expect(again.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2_000);
});
