import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { isDatabaseAway, lookForDatabase, noteDatabaseAway } from "@/lib/health/database-watch";

afterAll(() => {
  globalThis.crashboardDatabaseIsAway = false;
  globalThis.crashboardDatabaseLook = undefined;
});

const lost = () => noteDatabaseAway(new Error("No space left on device"));

test("a database that was lost is found as soon as it answers", async () => {
  lost();
  expect(isDatabaseAway()).toBe(true);
  await lookForDatabase();
  expect(isDatabaseAway()).toBe(false);
});

test("one that answers and takes nothing is tried ever more rarely", async () => {
  const pauses = [];
  for (let times = 0; times < 3; times += 1) {
    lost();
    const since = performance.now();
    while (isDatabaseAway()) {
      await lookForDatabase();
      await pause(10);
    }
    pauses.push(performance.now() - since);
  }
  expect(pauses[0]).toBeGreaterThanOrEqual(500);
  expect(pauses[1]).toBeGreaterThanOrEqual(1_000);
  expect(pauses[2]).toBeGreaterThanOrEqual(2_000);
});
