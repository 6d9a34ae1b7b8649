import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { NO_DATABASE } from "@/lib/ingest/keep-delivery";
import { loadBody } from "@/lib/ingest/load-body";
import type { Receipt } from "@/lib/ingest/receive";
import { beginReplay } from "@/lib/ingest/replay/begin-replay";
import { foreseeReplay } from "@/lib/ingest/replay/foresee-replay";
import { replayDelivery } from "@/lib/ingest/replay/replay-delivery";
import { readOutcomes, runReplays } from "@/lib/ingest/replay/run-replays";
import type { DeliverySelection } from "@/lib/ingest/select-deliveries";
import { parsePublicId } from "@/lib/public-id";
import { adminOf } from "@/lib/testing/admin-of";
import { arrive } from "@/lib/testing/arrival";
import { findMiscounts } from "@/lib/testing/find-miscounts";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v1aPayload } from "@/lib/testing/payloads";

async function deliveryOf(receipt: Receipt) {
  if (receipt.status === "spooled") throw new Error("The database is away.");
  const key = parsePublicId("report" in receipt ? receipt.report : receipt.delivery);
  if (!key) throw new Error(`not kept: ${JSON.stringify(receipt)}`);
  if (!("report" in receipt))
    return db.delivery.findUniqueOrThrow({ where: { databaseId_id: key } });
  const report = await db.report.findUniqueOrThrow({
    where: { databaseId_id: key },
    include: { delivery: true },
  });
  return report.delivery;
}

/** As a version of Crashboard that did not understand it would have left it. */
async function quarantined(payload: object) {
  const delivery = await deliveryOf(await arrive({ ...payload, id: "not a number" }));
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  await db.deliveryBody.update({
    where: { databaseId_deliveryId: { databaseId: delivery.databaseId, deliveryId: delivery.id } },
    data: { codec: "identity", bytes },
  });
  return delivery;
}

const EVERYTHING: Omit<DeliverySelection, "databaseIds"> = {
  tokenIds: null,
  results: [],
  hasProblems: false,
  wasSpooled: false,
  leastBytes: 0,
  from: null,
  to: new Date("2099-01-01T00:00:00Z"),
};

test("what was quarantined becomes a report that is counted once, however often it is read", async () => {
  const database = freshDatabase();
  const delivery = await quarantined(v1aPayload({ database }));
  expect(await foreseeReplay(delivery)).toBe("stored");
  expect(await db.report.count({ where: { databaseId: delivery.databaseId } })).toBe(0);

  expect(await replayDelivery(delivery)).toMatchObject({ outcome: "stored" });
  const stored = await db.delivery.findFirstOrThrow({ where: { id: delivery.id } });
  expect(stored).toMatchObject({ result: "stored", problems: [], kind: "2023-08" });
  // Also by somebody who saw it before.
  expect(await replayDelivery(delivery)).toMatchObject({ outcome: "stored" });
  expect(await replayDelivery(stored)).toMatchObject({ outcome: "duplicate" });
  expect(await db.report.count({ where: { databaseId: delivery.databaseId } })).toBe(1);
  expect(await findMiscounts(database)).toEqual([]);
  expect(await loadBody(delivery.databaseId, delivery.id)).not.toBeNull();
});

test("a report stays as it is when its deliveries are read again, whatever their order", async () => {
  const database = freshDatabase();
  const first = await deliveryOf(await arrive(v1aPayload({ database, user: "Ada", key: "a" })));
  await arrive(v1aPayload({ database, user: "Grace", stackKeyId: 502, key: "" }));
  const { databaseId } = first;
  const before = await db.report.findFirstOrThrow({ where: { databaseId } });
  const deliveries = await db.delivery.findMany({ where: { databaseId }, orderBy: { id: "desc" } });
  for (const delivery of deliveries) {
    const foreseen = await foreseeReplay(delivery);
    expect(await replayDelivery(delivery)).toMatchObject({ outcome: foreseen });
    expect(foreseen).toBe("duplicate");
  }
  const after = await db.report.findFirstOrThrow({ where: { databaseId } });
  expect(after).toEqual(before);
  expect(await findMiscounts(database)).toEqual([]);
  const results = await db.delivery.findMany({ where: { databaseId }, orderBy: { id: "asc" } });
  expect(results.map(({ result }) => result)).toEqual(["stored", "moved"]);
});

test("a report that was read wrongly moves to where its delivery says, with its counts", async () => {
  const database = freshDatabase();
  const delivery = await deliveryOf(await arrive(v1aPayload({ database, version: "1.0" })));
  const payload = new TextEncoder().encode(
    JSON.stringify(v1aPayload({ database, version: "2.0" })),
  );
  await db.deliveryBody.update({
    where: { databaseId_deliveryId: { databaseId: delivery.databaseId, deliveryId: delivery.id } },
    data: { codec: "identity", bytes: payload },
  });
  expect(await foreseeReplay(delivery)).toBe("moved");
  expect(await replayDelivery(delivery)).toMatchObject({ outcome: "moved" });
  expect(await foreseeReplay(delivery)).toBe("duplicate");
  expect(await findMiscounts(database)).toEqual([]);
});

test("what names its database only now gets the key of that one", async () => {
  const database = freshDatabase();
  const delivery = await deliveryOf(await arrive("{ broken"));
  expect(delivery.databaseId).toBe(NO_DATABASE);
  const payload = new TextEncoder().encode(JSON.stringify(v1aPayload({ database })));
  await db.deliveryBody.update({
    where: { databaseId_deliveryId: { databaseId: NO_DATABASE, deliveryId: delivery.id } },
    data: { codec: "identity", bytes: payload },
  });
  const replayed = await replayDelivery(delivery);
  expect(replayed.outcome).toBe("stored");
  expect(await loadBody(NO_DATABASE, delivery.id)).toBeNull();
  expect(await loadBody(replayed.databaseId, replayed.id)).toEqual(payload);
  const hours = await db.hourlyDelivery.aggregate({
    where: { databaseId: replayed.databaseId },
    _sum: { deliveryCount: true },
  });
  expect(hours._sum.deliveryCount).toBe(1);
  expect(await findMiscounts(database)).toEqual([]);
});

test("what is still not understood stays where it is, and what was understood stays stored", async () => {
  const database = freshDatabase();
  const broken = await deliveryOf(await arrive({ ...v1aPayload({ database }), id: "none" }));
  expect(await foreseeReplay(broken)).toBe("not-understood");
  expect(await replayDelivery(broken)).toMatchObject({ outcome: "not-understood" });

  const stored = await deliveryOf(await arrive(v1aPayload({ database, id: 7 })));
  await db.deliveryBody.updateMany({
    where: { databaseId: stored.databaseId, deliveryId: stored.id },
    data: { codec: "identity", bytes: new TextEncoder().encode("{ broken") },
  });
  expect(await replayDelivery(stored)).toMatchObject({ outcome: "not-understood" });
  const after = await db.delivery.findFirstOrThrow({ where: { id: stored.id } });
  expect(after.result).toBe("stored");
  expect(await findMiscounts(database)).toEqual([]);
});

test("a dry run tells what the replay of the same selection does, in batches", async () => {
  const database = freshDatabase();
  const { databaseId } = await quarantined(v1aPayload({ database, id: 1 }));
  for (let id = 2; id <= 30; id += 1) await quarantined(v1aPayload({ database, id }));
  await arrive({ ...v1aPayload({ database }), id: "never" });
  const selection = { ...EVERYTHING, databaseIds: [databaseId], results: ["quarantined" as const] };

  for (const isDryRun of [true, false]) {
    const id = await beginReplay(adminOf(databaseId), selection, { isDryRun });
    if (id === null) throw new Error("It should have begun.");
    while (await runReplays());
    expect(await db.report.count({ where: { databaseId } })).toBe(isDryRun ? 0 : 30);
    const replay = await db.replay.findUniqueOrThrow({ where: { id } });
    expect(replay.finishedAt).not.toBeNull();
    expect(replay.deliveryCount).toBe(31);
    expect(readOutcomes(replay.outcomes)).toEqual({ stored: 30, "not-understood": 1 });
  }
  expect(await findMiscounts(database)).toEqual([]);
  expect(await beginReplay(adminOf(), selection, { isDryRun: true })).toBeNull();
});
