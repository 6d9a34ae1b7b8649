import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { freshBodies } from "@/lib/ingest/fresh-bodies";
import { claimReports } from "@/lib/processing/claim-reports";
import { readKeptDeliveries } from "@/lib/processing/read-kept-deliveries";
import { readReports } from "@/lib/processing/read-reports";
import { READER_VERSION } from "@/lib/processing/reader-version";
import { rereadSome } from "@/lib/processing/reread";
import { untilWoken, wokenDatabases } from "@/lib/processing/wake";
import { getReadingProgress } from "@/lib/queries/get-reading-progress";
import { StackFrames } from "@/lib/report/stack-frames";
import { arrive, arriveUnread } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { deepStack } from "@/lib/testing/huge-report";
import { REPORT_XML, v1aPayload, v3Payload } from "@/lib/testing/payloads";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";

async function readAll(): Promise<void> {
  while ((await readWaitingReports()) > 0);
}

async function reportsOf(database: string) {
  const { id } = await db.database.findUniqueOrThrow({ where: { name: database } });
  return db.report.findMany({
    where: { databaseId: id },
    include: { stack: true },
    orderBy: { bugsplatId: "asc" },
  });
}

test("reports that crashed in the same place share one stack", async () => {
  const database = freshDatabase();
  const elsewhere = REPORT_XML.replaceAll("planet.cpp", "moon.cpp");
  await arrive(v1aPayload({ database, id: 1 }));
  await arrive(v1aPayload({ database, id: 2 }));
  await arrive(v1aPayload({ database, id: 3, reportXml: elsewhere }));
  await arrive(v3Payload({ database, id: 4, callstack: [] }));
  await readAll();

  const [first, second, third, fourth] = await reportsOf(database);
  expect(first?.stackId).toBe(second?.stackId);
  expect(third?.stackId).not.toBe(first?.stackId);
  expect(fourth).toMatchObject({ stackId: null, readerVersion: READER_VERSION });
  expect(first?.stack?.frameCount).toBe(2);
  expect(StackFrames.parse(first?.stack?.frames)[0]).toMatchObject({
    module: "Orrery",
    function: "Planet::draw",
    file: "planet.cpp",
    line: 42,
  });
});

test("a report with nothing but a debugger text gets the stack that the text prints", async () => {
  const database = freshDatabase();
  const debugOutput =
    "0:000> .ecxr; kp\nChildEBP RetAddr\n0012f8a0 00401234 Orrery!Planet::draw+0x1c [planet.cpp @ 42]\n";
  await arrive(v1aPayload({ database, id: 1, reportXml: "", debugOutput }));
  await arrive(v1aPayload({ database, id: 2, reportXml: "<report/>", debugOutput }));
  await arrive(v1aPayload({ database, id: 3, reportXml: "" }));
  await readAll();

  const [first, second, third] = await reportsOf(database);
  expect(StackFrames.parse(first?.stack?.frames)).toMatchObject([
    { module: "Orrery", function: "Planet::draw", file: "planet.cpp", line: 42 },
  ]);
  expect(second?.stackId).toBe(first?.stackId);
  expect(third).toMatchObject({ stackId: null, readerVersion: READER_VERSION });
});

test("a redelivery with another stack is read again", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database }));
  await readAll();
  const [before] = await reportsOf(database);
  await arrive(v1aPayload({ database, reportXml: REPORT_XML.replaceAll("42", "43") }));
  await readAll();
  const [after] = await reportsOf(database);
  expect(after?.stackId).not.toBe(before?.stackId);
});

test("a report too big to be read between two answers gets its stack too", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database, ...deepStack(5_000) }));
  await readAll();
  const [report] = await reportsOf(database);
  expect(report?.stack?.frameCount).toBe(5_000);
});

test("several readers at once read each report once", async () => {
  const database = freshDatabase();
  await Promise.all(Array.from({ length: 30 }, (_, id) => arrive(v1aPayload({ database, id }))));
  await Promise.all([readAll(), readAll(), readAll()]);
  const reports = await reportsOf(database);
  expect(reports.every(({ stackId }) => stackId !== null)).toBe(true);
  expect(new Set(reports.map(({ osId }) => osId)).size).toBe(1);
  const { id } = await db.database.findUniqueOrThrow({ where: { name: database } });
  expect(await db.stack.count({ where: { databaseId: id } })).toBe(1);
  expect(await db.fact.count({ where: { databaseId: id } })).toBe(1);
});

test("a delivery that was kept and got no further is stored later, exactly once", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database, id: 1 }));
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  // What a kill between the two statements of an intake leaves behind.
  const interrupted = await arriveUnread(databaseId, v1aPayload({ database, id: 2 }), {
    arrivedAt: new Date("2026-11-20T10:00:00Z"),
  });

  await readKeptDeliveries(new Date("2026-11-20T10:00:05Z"), 100);
  expect(await reportsOf(database)).toHaveLength(1);
  await readKeptDeliveries(new Date("2026-11-20T10:02:00Z"), 100);
  await readKeptDeliveries(new Date("2026-11-20T10:02:00Z"), 100);
  expect(await reportsOf(database)).toHaveLength(2);
  expect(await findMiscounts(database)).toEqual([]);

  const delivery = await db.delivery.findUniqueOrThrow({
    where: { databaseId_id: { databaseId, id: interrupted.id } },
  });
  expect(delivery).toMatchObject({ result: "stored" });
});

test("a delivery that can never be stored ends in quarantine, and holds up no other", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database, id: 1 }));
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const keep = (id: number) =>
    arriveUnread(databaseId, v1aPayload({ database, id }), {
      arrivedAt: new Date("2026-11-20T10:00:00Z"),
    });
  const [bad, good] = [await keep(2), await keep(3)];
  await db.deliveryBody.deleteMany({ where: { databaseId, deliveryId: bad.id } });

  // With room for one delivery a round, the bad one comes first, and then waits behind the other.
  const dayAfter = new Date("2026-11-21T10:00:00Z");
  for (let round = 0; round < 6; round += 1) await readKeptDeliveries(dayAfter, 1);
  const results = await db.delivery.findMany({
    where: { databaseId, id: { in: [bad.id, good.id] } },
    orderBy: { id: "asc" },
    select: { result: true },
  });
  expect(results).toEqual([{ result: "quarantined" }, { result: "stored" }]);
});

test("a report that cannot be read is tried five times, then parked with the reason", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database }));
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const [{ deliveryId } = { deliveryId: 0n }] = await reportsOf(database);
  const body = { databaseId, deliveryId };
  const key = { databaseId_deliveryId: body };
  await db.deliveryBody.update({ where: key, data: { bytes: new Uint8Array([1, 2, 3]) } });
  freshBodies().take(databaseId, deliveryId);

  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await readAll();
    expect(await reportsOf(database)).toMatchObject([
      { readerAttempts: attempt, readerProblem: "What is kept of it cannot be unpacked." },
    ]);
    // Not before its pause is over, which grows.
    await readAll();
    const [report] = await reportsOf(database);
    const pause = ((report?.readAfter?.getTime() ?? 0) - Date.now()) / 1_000;
    expect(pause).toBeGreaterThan(5 * 4 ** (attempt - 1) - 5);
    await db.report.updateMany({ where: { databaseId }, data: { readAfter: null } });
  }
  await readAll();
  expect(await reportsOf(database)).toMatchObject([{ readerAttempts: 5, readerVersion: null }]);
  const scope = { databaseIds: [databaseId] };
  expect(await getReadingProgress(scope)).toMatchObject({ waiting: 0, parked: 1 });
});

test("one that cannot be read takes none of those down that are read with it", async () => {
  const database = freshDatabase();
  for (const id of [1, 2, 3]) await arrive(v1aPayload({ database, id }));
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const { deliveryId } = await db.report.findFirstOrThrow({
    where: { databaseId, bugsplatId: 2n },
  });
  const key = { databaseId_deliveryId: { databaseId, deliveryId } };
  await db.deliveryBody.update({ where: key, data: { bytes: new Uint8Array([1, 2, 3]) } });
  freshBodies().take(databaseId, deliveryId);
  await readReports(await claimReports(databaseId, 3));
  const reports = await reportsOf(database);
  expect(reports.map(({ readerVersion }) => readerVersion)).toEqual([
    READER_VERSION,
    null,
    READER_VERSION,
  ]);
  expect(reports.map(({ readerProblem }) => readerProblem)).toEqual([
    null,
    "What is kept of it cannot be unpacked.",
    null,
  ]);
});

test("a report that ends the process is not tried for ever, and says so", async () => {
  const database = freshDatabase();
  await arrive(v1aPayload({ database }));
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect(await claimReports(databaseId, 10)).toHaveLength(1);
    expect(await claimReports(databaseId, 10)).toEqual([]);
    await db.report.updateMany({ where: { databaseId }, data: { readAfter: null } });
  }
  expect(await claimReports(databaseId, 10)).toEqual([]);
  expect(await reportsOf(database)).toMatchObject([
    { stackId: null, readerProblem: "The server ended while it was read." },
  ]);
});

test("a new reader reads what older ones have read, the newest first, and goes on where it was", async () => {
  const database = freshDatabase();
  await Promise.all(
    Array.from({ length: 120 }, (_, id) => arrive(v1aPayload({ database, id, reportXml: "" }))),
  );
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const where = { databaseId };
  await db.report.updateMany({ where, data: { readerVersion: READER_VERSION } });
  const [parked] = await reportsOf(database);
  await db.report.updateMany({
    where: { databaseId, id: parked?.id },
    data: { readerVersion: null, readerAttempts: 5 },
  });

  // Other tests' databases may come first.
  const progress = () => db.rereading.findFirst({ where: { ...where, readerVersion: 1_000 } });
  while (((await progress())?.done ?? 0) === 0) await rereadSome(1_000);
  expect(await progress()).toMatchObject({ done: 100, total: 120, finishedAt: null });
  const waiting = await db.report.findMany({ where: { ...where, readerVersion: null } });
  expect(waiting.length).toBeGreaterThanOrEqual(100);
  while (await rereadSome(1_000));
  expect(await progress()).toMatchObject({ done: 120, finishedAt: expect.any(Date) });
  const again = { ...where, readerVersion: null, readerAttempts: 0 };
  expect(await db.report.count({ where: again })).toBe(120);
});

test("who waits for work is woken by a report that is stored", async () => {
  const { signal } = new AbortController();
  wokenDatabases();
  const woken = untilWoken(30_000, signal).then(() => wokenDatabases());
  const database = freshDatabase();
  await arrive(v1aPayload({ database }));
  const { id } = await db.database.findUniqueOrThrow({ where: { name: database } });
  expect(await woken).toEqual([id]);
});
