import { appendFile, mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { keepDelivery } from "@/lib/ingest/keep-delivery";
import { packArrival } from "@/lib/ingest/pack-arrival";
import { parseJson } from "@/lib/ingest/parse-json";
import { readNotification } from "@/lib/ingest/read-notification";
import { drainSpool } from "@/lib/ingest/spool/drain-spool";
import { Spool } from "@/lib/ingest/spool/spool";
import { storeAtOnce } from "@/lib/ingest/store-at-once";
import { arrivalOf, arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

let folder = "";
let spool: Spool;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashboard-spool-"));
  spool = new Spool({ folder, limitBytes: 1_000_000 });
});

afterEach(async () => {
  await spool.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (second: number) => ({ arrivedAt: new Date(Date.UTC(2026, 10, 20, 11, 0, second)) });
const spooledAt = new Date("2026-11-20T11:01:00Z");

async function spoolUp(body: unknown, second = 0) {
  const arrived = arrivalOf(body, at(second));
  const arrival = await packArrival(arrived, parseJson(arrived.body));
  await spool.append({ ...arrival, spooledAt });
  return arrival;
}

async function deliveriesOf(database: string) {
  const { id } = await db.database.findUniqueOrThrow({ where: { name: database } });
  return db.delivery.findMany({ where: { databaseId: id }, orderBy: { arrivedAt: "asc" } });
}

test("what waited is stored once, and the delivery that arrived last wins", async () => {
  const database = freshDatabase();
  await spoolUp(v1aPayload({ database, id: 1 }), 1);
  await spoolUp(v1aPayload({ database, id: 1, stackKeyId: 502, user: "Bob" }), 2);
  await spoolUp(v1aPayload({ database, id: 2 }), 3);
  // PostgreSQL was back before the spool was empty.
  await arrive(v1aPayload({ database, id: 1, stackKeyId: 503, user: "Eve" }), at(10));
  await drainSpool(spool);

  expect(await deliveriesOf(database)).toMatchObject([
    { result: "duplicate", spooledAt },
    { result: "duplicate", spooledAt },
    { result: "stored", spooledAt },
    { result: "stored", spooledAt: null },
  ]);
  const report = await db.report.findFirstOrThrow({
    where: { bugsplatId: 1n, delivery: { arrivedAt: at(10).arrivedAt } },
    include: { group: true },
  });
  expect(report).toMatchObject({ user: "Eve", group: { stackKeyId: 503n, reportCount: 1 } });
  expect(await findMiscounts(database)).toEqual([]);
  expect([await readdir(folder), spool.state.deliveries]).toEqual([[], 0]);
});

test("what was kept although nobody heard of it, or drained before, is not kept twice", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database, id: 1 }));
  const [{ databaseId } = { databaseId: 0n }] = await deliveriesOf(database);
  const unheard = await spoolUp(v1aPayload({ database, id: 2 }), 2);
  await keepDelivery(databaseId, unheard);
  const drained = await spoolUp(v1aPayload({ database, id: 3 }), 3);
  await keepDelivery(databaseId, { ...drained, spooledAt });
  const whole = v1aPayload({ database, id: 4 });
  const storedUnheard = await spoolUp(whole, 4);
  const reading = readNotification({ ok: true, value: whole }, storedUnheard.arrivedAt);
  if (reading.understood) await storeAtOnce(databaseId, storedUnheard, reading);
  await drainSpool(spool);
  expect(await deliveriesOf(database)).toHaveLength(4);
  expect(await findMiscounts(database)).toEqual([]);
});

test("damage costs what it hit, which is set aside, and no body holds up the others", async () => {
  const database = freshDatabase();
  await spoolUp("no JSON", 1);
  await spoolUp(v1aPayload({ database, id: 1 }), 2);
  await spoolUp(v1aPayload({ database, id: 2 }), 3);
  const [segment = ""] = await readdir(folder);
  await truncate(join(folder, segment), spool.state.bytes - 1);
  await appendFile(join(folder, segment), "after a power cut");
  await drainSpool(spool);

  expect(await deliveriesOf(database)).toMatchObject([{ result: "stored" }]);
  expect(await db.delivery.count({ where: { databaseId: 0n, result: "quarantined" } })).toBe(1);
  expect(await readdir(folder)).toEqual(["damaged"]);
  expect(await readdir(join(folder, "damaged"))).toHaveLength(1);
});
