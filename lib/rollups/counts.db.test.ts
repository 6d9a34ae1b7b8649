import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { Client } from "pg";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { readRules } from "@/lib/retention/read-rules";
import { retain } from "@/lib/retention/retain";
import { NO_RULES } from "@/lib/retention/retention-rules";
import { saveRetentionRules } from "@/lib/retention/save-retention-rules";
import { rebuildCounts } from "@/lib/rollups/rebuild-counts";
import { removeReport } from "@/lib/rollups/remove-report";
import { arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

const NOW = new Date("2026-11-20T12:30:00Z");
const HOUR = 3_600_000;

/** Of few reports, so that most deliveries are of one that is there and say something else of it. */
const delivery = fc.record({
  id: fc.integer({ min: 1, max: 6 }),
  stackKeyId: fc.integer({ min: 1, max: 3 }),
  application: fc.constantFrom("Viewer", "Orrery"),
  version: fc.constantFrom("1.0", "1.1"),
  user: fc.constantFrom("ada", "lin", ""),
  email: fc.constantFrom("ada@example.com", ""),
  ipAddress: fc.constantFrom("203.0.113.xxxx", ""),
  received: fc
    .integer({ min: 0, max: 60 })
    .map((hours) => new Date(NOW.getTime() - hours * HOUR).toISOString()),
  callstack: fc.constantFrom("", "draw", "load").map((functionName) => [{ functionName }]),
});

/** Some deliveries at once, the reading of those that wait, old reports that go, or one taken away. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.array(delivery, { minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constant("read" as const) },
  { weight: 2, arbitrary: fc.constant("retain" as const) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) },
);

test("whatever is delivered, moved, gone and taken away, counts are what counting gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const database = freshDatabase();
      await arrive(v1aPayload({ database }), { arrivedAt: NOW });
      for (const what of steps) {
        if (what === "read") await readAll();
        else if (what === "retain") await keepNewest(database, 2);
        else if (typeof what === "number") await removeIfThere(database, what);
        else await Promise.all(what.map((said) => deliver(database, said)));
      }
      expect(await findMiscounts(database)).toEqual([]);
      await readAll();
      expect(await findMiscounts(database)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const STACK = [{ functionName: "draw" }];

test("what is wrong in any table is found, and counting anew mends it", async () => {
  const database = freshDatabase();
  for (const id of [1, 2, 3]) {
    await deliver(database, { id, stackKeyId: id % 2, user: `user ${id}`, callstack: STACK });
  }
  await readAll();
  const { id } = await db.database.findUniqueOrThrow({ where: { name: database } });
  await db.$executeRaw`update groups set user_count = 7 where database_id = ${id}`;
  await db.$executeRaw`update versions set user_count = 7 where database_id = ${id}`;
  await db.$executeRaw`
    update group_versions set first_received_at = '2001-01-01Z' where database_id = ${id}`;
  await db.dailyRollup.deleteMany({ where: { databaseId: id } });
  await db.hourlyRollup.updateMany({ where: { databaseId: id }, data: { reportCount: 9 } });
  await db.versionUser.updateMany({ where: { databaseId: id }, data: { reportCount: 9 } });
  await db.groupStack.updateMany({ where: { databaseId: id }, data: { reportCount: 9 } });
  const wrong = new Set((await findMiscounts(database)).map(({ place }) => place.split(" ")[0]));
  expect([...wrong].sort()).toEqual(
    [
      "daily_rollups",
      "group",
      "group_stacks",
      "hourly_rollups",
      "times",
      "users",
      "version_users",
    ].sort(),
  );

  const client = new Client({ connectionString: env.databaseUrl ?? "" });
  await client.connect();
  await rebuildCounts(client, String(id)).finally(() => client.end());
  expect(await findMiscounts(database)).toEqual([]);
});

async function readAll(): Promise<void> {
  while ((await readWaitingReports()) > 0);
}

/** By a new revision of the rules each time, so that a run is due. */
async function keepNewest(database: string, mostReports: number): Promise<void> {
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const { revision } = await readRules(databaseId);
  const rules = { ...NO_RULES, mostReports };
  const scope = { databaseIds: [databaseId], role: "admin" as const, memberId: randomUUID() };
  await saveRetentionRules(scope, databaseId, { rules, revision });
  await retain(50, NOW);
}

async function deliver(database: string, said: Record<string, unknown>): Promise<void> {
  const payload = v1aPayload({ database, received: NOW.toISOString(), ...said });
  await arrive(payload, { arrivedAt: NOW });
}

async function removeIfThere(database: string, bugsplatId: number): Promise<void> {
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const key = { databaseId, bugsplatId: BigInt(bugsplatId) };
  const report = await db.report.findUnique({ where: { databaseId_bugsplatId: key } });
  if (report) await removeReport(databaseId, report.id);
}
