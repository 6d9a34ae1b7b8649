import { db } from "@/lib/db";
import type { Delivery } from "@/lib/generated/prisma/client";
import { loadBody } from "@/lib/ingest/load-body";
import { lockReport } from "@/lib/ingest/lock-report";
import { mergeNotification } from "@/lib/ingest/merge-notification";
import { type Notification, toNotification } from "@/lib/ingest/notification";
import { parseJson } from "@/lib/ingest/parse-json";
import { readJson } from "@/lib/ingest/read-delivery";
import type { ReplayOutcome } from "@/lib/ingest/replay/replay-outcome";

/** What `replayDelivery` would come to, of this delivery alone; nothing is changed. */
export async function foreseeReplay(delivery: Delivery): Promise<ReplayOutcome> {
  const body = await loadBody(delivery.databaseId, delivery.id);
  if (!body) return "body-gone";
  const reading = readJson(parseJson(body));
  if (!reading.understood) return "not-understood";
  const database = await db.database.findUnique({ where: { name: reading.payload.database } });
  if (!database) return "stored";
  const notification = toNotification(reading.payload, delivery.arrivedAt);
  return foreseeChange(database.id, delivery, notification);
}

async function foreseeChange(
  databaseId: bigint,
  delivery: Delivery,
  notification: Notification,
): Promise<ReplayOutcome> {
  const { bugsplatId } = notification;
  const known = await db.report.findUnique({
    where: { databaseId_bugsplatId: { databaseId, bugsplatId } },
    select: { lastDeliveryId: true },
  });
  if (!known) return "stored";
  return db.$transaction(async (transaction) => {
    const report = await lockReport(transaction, databaseId, bugsplatId);
    const isLatest = delivery.id >= report.lastDeliveryId;
    const { place, fields } = mergeNotification(report, notification, isLatest);
    const stays =
      !isLatest ||
      (place.stackKeyId === report.stackKeyId &&
        place.application === report.application &&
        place.version === report.version);
    return stays && hourOf(fields.receivedAt) === hourOf(report.receivedAt) ? "duplicate" : "moved";
  });
}

const HOUR = 3_600_000;

/** What reports are counted by. */
function hourOf(instant: Date): number {
  return Math.floor(instant.getTime() / HOUR);
}
