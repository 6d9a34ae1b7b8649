import { createHash } from "node:crypto";
import { brotliDecompressSync, constants } from "node:zlib";
import { expect, test } from "vitest";
import { packBodies } from "@/lib/bodies/pack-bodies";
import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";
import { getNotification } from "@/lib/queries/get-notification";
import { getReport } from "@/lib/queries/get-report";
import { arrive, arriveUnread } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";
import { seeingPeople, setPersonalData } from "@/lib/testing/seeing-people";

const PACKED = "brotli after dictionary";
/** Enough for a dictionary. */
const MANY = 45;

type Sent = { database: string; id: number; people?: number; version?: string; note?: string };

/** A notification whose debugger text names the same modules in all of them, and its own addresses. */
function notification({ database, id, people = 5, version = "2.1", note = "" }: Sent): string {
  const numbers = Array.from({ length: 100 }, (_, at) => at);
  const modules = numbers.map((at) => `C:\\Orrery\\${digest(`${at}`).slice(0, 20)}.dll`);
  const addresses = numbers.map((at) => digest(`${id}/${at}`).slice(0, 8));
  const user = `person-${id % people}`;
  const debugOutput = [...modules, ...addresses, `home of ${user}`, note].join("\n");
  return JSON.stringify(v1aPayload({ database, id, user, version, debugOutput }));
}

function digest(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function send(sent: Omit<Sent, "id">, count: number, firstId = 1): Promise<bigint> {
  const ids = Array.from({ length: count }, (_, at) => firstId + at);
  await Promise.all(ids.map((id) => arrive(notification({ ...sent, id }))));
  return (await db.database.findUniqueOrThrow({ where: { name: sent.database } })).id;
}

async function packAll(): Promise<void> {
  while ((await packBodies(7)) > 0);
}

/** How many bodies there are by codec, once each is found to be as it arrived. */
async function codecsOf(databaseId: bigint): Promise<Record<string, number>> {
  const codecs: Record<string, number> = {};
  const bodies = await db.deliveryBody.findMany({
    where: { databaseId },
    include: { delivery: true },
  });
  for (const { deliveryId, codec, delivery } of bodies) {
    const body = await loadBody(databaseId, deliveryId);
    expect(digest(body ?? "")).toBe(Buffer.from(delivery.bodyHash).toString("hex"));
    codecs[codec] = (codecs[codec] ?? 0) + 1;
  }
  return codecs;
}

async function sizeOf(databaseId: bigint): Promise<number> {
  const bodies = await db.deliveryBody.findMany({ where: { databaseId } });
  return bodies.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

test("bodies of one version are packed, and pages and downloads are the same to the byte", async () => {
  const database = freshDatabase();
  const databaseId = await send({ database }, MANY);
  const plain = await sizeOf(databaseId);
  await packAll();

  expect(await codecsOf(databaseId)).toEqual({ [PACKED]: MANY });
  expect(await sizeOf(databaseId)).toBeLessThan(plain / 2);
  const { id } = await db.report.findFirstOrThrow({ where: { databaseId, bugsplatId: 7 } });
  const scope = seeingPeople({ databaseIds: [databaseId] });
  await setPersonalData([databaseId], "keep");
  const sent = notification({ database, id: 7 });
  const downloaded = await getNotification(scope, { databaseId, id });
  expect(Buffer.from(downloaded?.bytes ?? []).toString()).toBe(sent);
  const report = await getReport(scope, { databaseId, id });
  expect(report?.content).toMatchObject({ kept: true, json: sent });
  const forget = db.bodyDictionary.deleteMany({ where: { databaseId } });
  await expect(forget).rejects.toThrow(/foreign key/i);
});

test("a dictionary has what the bodies share, and nothing of one person", async () => {
  const databaseId = await send({ database: freshDatabase() }, MANY);
  await packAll();
  const { bytes, length } = await db.bodyDictionary.findFirstOrThrow({ where: { databaseId } });
  const finishFlush = constants.BROTLI_OPERATION_FLUSH;
  const text = brotliDecompressSync(bytes, { finishFlush }).toString();
  expect(text).toHaveLength(length);
  expect(text).toContain(".dll\\nC:\\\\Orrery\\\\");
  expect(text).not.toContain("person-");
});

test("several packers at once pack each body once, behind one dictionary", async () => {
  const databaseId = await send({ database: freshDatabase() }, MANY);
  await Promise.all([packAll(), packAll(), packAll()]);
  await packAll();
  expect(await codecsOf(databaseId)).toEqual({ [PACKED]: MANY });
  expect(await db.bodyDictionary.count({ where: { databaseId } })).toBe(1);
});

test("a redelivery that replaces a body while it is packed wins", async () => {
  const database = freshDatabase();
  const databaseId = await send({ database }, MANY);
  await Promise.all([packAll(), send({ database, note: "reprocessed" }, MANY)]);
  await send({ database, note: "reprocessed" }, MANY);
  await packAll();

  expect(await codecsOf(databaseId)).toEqual({ [PACKED]: 2 * MANY });
  for (const report of await db.report.findMany({ where: { databaseId } })) {
    const body = Buffer.from((await loadBody(databaseId, report.deliveryId)) ?? []);
    const id = Number(report.bugsplatId);
    expect(body.toString()).toBe(notification({ database, id, note: "reprocessed" }));
  }
});

test("without four people a version has no dictionary, and its bodies are not tried again", async () => {
  const database = freshDatabase();
  const databaseId = await send({ database, people: 3 }, MANY);
  await packAll();
  expect(await codecsOf(databaseId)).toEqual({ brotli: MANY });
  expect(await db.deliveryBody.count({ where: { databaseId, packTried: false } })).toBe(0);
});

test("the next version goes on with the dictionary of the one before until it has its own", async () => {
  const database = freshDatabase();
  const databaseId = await send({ database }, MANY);
  await packAll();
  await send({ database, version: "2.2" }, 2, 100);
  await packAll();
  expect(await codecsOf(databaseId)).toEqual({ [PACKED]: MANY + 2 });
  await send({ database, version: "2.2" }, MANY, 200);
  await packAll();
  expect(await codecsOf(databaseId)).toEqual({ [PACKED]: 2 * MANY + 2 });
  const dictionaries = await db.bodyDictionary.findMany({
    where: { databaseId },
    select: { version: { select: { name: true } }, _count: { select: { bodies: true } } },
    orderBy: { id: "asc" },
  });
  expect(dictionaries).toEqual([
    { version: { name: "2.1" }, _count: { bodies: MANY + 2 } },
    { version: { name: "2.2" }, _count: { bodies: MANY } },
  ]);
});

test("a dictionary of months ago is followed by a new one, and stays for its bodies", async () => {
  const database = freshDatabase();
  const databaseId = await send({ database }, MANY);
  await packAll();
  await db.bodyDictionary.updateMany({
    where: { databaseId },
    data: { madeAt: new Date("2026-01-01T00:00:00Z") },
  });
  await send({ database }, 1, 100);
  await packAll();
  expect(await codecsOf(databaseId)).toEqual({ [PACKED]: MANY + 1 });
  const editions = await db.bodyDictionary.findMany({
    where: { databaseId },
    select: { edition: true, _count: { select: { bodies: true } } },
    orderBy: { edition: "asc" },
  });
  expect(editions).toEqual([
    { edition: 1, _count: { bodies: MANY } },
    { edition: 2, _count: { bodies: 1 } },
  ]);
});

test("a delivery that is not read yet waits, and holds up no other", async () => {
  const database = freshDatabase();
  const databaseId = await send({ database }, MANY);
  const { id } = await arriveUnread(databaseId, notification({ database, id: 100 }));
  await send({ database }, 1, 101);
  await packAll();
  expect(await codecsOf(databaseId)).toEqual({ [PACKED]: MANY + 1, brotli: 1 });
  const waiting = await db.deliveryBody.findMany({ where: { databaseId, packTried: false } });
  expect(waiting).toMatchObject([{ deliveryId: id }]);
});
