import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { isDatabaseAway } from "@/lib/health/database-watch";
import type { Receipt } from "@/lib/ingest/receive";
import { arrive, reportOf } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

/** What is polled for comes, however slow the machine is. */
const FOR_EVER = { timeout: 60_000 };

test("fifty deliveries of one report at once are one report", async () => {
  const database = freshDatabase();
  const receipts = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      arrive(v1aPayload({ database, user: `User ${index}` })),
    ),
  );
  const statuses = receipts.map(({ status }) => status).sort();
  expect(statuses).toEqual([...Array(49).fill("duplicate"), "stored"]);

  const report = await reportOf(receipts[0]);
  expect(report.group.reportCount).toBe(1);
  expect(await findMiscounts(database)).toEqual([]);
  const kept = await db.delivery.count({ where: { databaseId: report.databaseId } });
  expect(kept).toBe(50);
});

test("however many wait for one report that is locked, others find a connection", async () => {
  const database = freshDatabase();
  const report = await reportOf(await arrive(v1aPayload({ database, id: 1 })));
  const waiting: Promise<Receipt>[] = [];
  await db.$transaction(async (transaction) => {
    await transaction.$queryRaw`
      select id from reports where database_id = ${report.databaseId} and id = ${report.id} for update`;
    for (let at = 0; at < 30; at += 1) {
      waiting.push(arrive(v1aPayload({ database, id: 1, user: `User ${at}` })));
    }
    const key = { databaseId: report.databaseId };
    await expect.poll(() => db.delivery.count({ where: key }), FOR_EVER).toBe(31);
    expect(await arrive(v1aPayload({ database, id: 2 }))).toMatchObject({ status: "stored" });
  });
  const statuses = (await Promise.all(waiting)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set(["duplicate"]));
});

test("who waits for a group that is locked for long is kept first, and PostgreSQL is not taken for lost", async () => {
  const database = freshDatabase();
  const { databaseId, groupId } = await reportOf(await arrive(v1aPayload({ database, id: 1 })));
  const waiting: Promise<Receipt>[] = [];
  await db.$transaction(async (transaction) => {
    await transaction.$queryRaw`
      select id from groups where database_id = ${databaseId} and id = ${groupId} for update`;
    for (let id = 2; id <= 21; id += 1) waiting.push(arrive(v1aPayload({ database, id })));
    const key = { databaseId, result: "kept" };
    await expect.poll(() => db.delivery.count({ where: key }), FOR_EVER).toBe(20);
    const other = await arrive(v1aPayload({ database, id: 22, stackKeyId: 502 }));
    expect([other.status, isDatabaseAway()]).toEqual(["stored", false]);
  });
  await Promise.all(waiting);
  const stored = { databaseId, result: "stored" };
  await expect.poll(() => db.delivery.count({ where: stored }), FOR_EVER).toBe(22);
  expect(await findMiscounts(database)).toEqual([]);
});

test("new reports and moves in one group at once wait for each other, and end", async () => {
  const database = freshDatabase();
  for (let id = 0; id < 40; id += 1) await arrive(v1aPayload({ database, id, stackKeyId: id % 2 }));
  const moves = Array.from({ length: 40 }, (_, id) =>
    v1aPayload({ database, id, stackKeyId: (id + 1) % 2, version: `1.${id % 3}` }),
  );
  const inserts = Array.from({ length: 60 }, (_, id) =>
    v1aPayload({ database, id: 100 + id, stackKeyId: id % 2, version: `1.${id % 3}` }),
  );
  const mixed = inserts.flatMap((insert, index) => [insert, ...moves.slice(index, index + 1)]);
  const receipts = await Promise.all(mixed.map((payload) => arrive(payload)));
  expect(receipts.filter(({ status }) => status === "kept")).toEqual([]);
  expect(await findMiscounts(database)).toEqual([]);
});
