import { db } from "@/lib/db";
import type { Delivery } from "@/lib/generated/prisma/client";
import { isSameHour } from "@/lib/hour";
import { arrivedLast } from "@/lib/ingest/arrived-last";
import { findKnownReport } from "@/lib/ingest/gone-report";
import { NO_DATABASE } from "@/lib/ingest/keep-delivery";
import { loadBody } from "@/lib/ingest/load-body";
import { lockReport } from "@/lib/ingest/lock-report";
import { mergeNotification } from "@/lib/ingest/merge-notification";
import type { Notification } from "@/lib/ingest/notification";
import { parseJson } from "@/lib/ingest/parse-json";
import type { ReplayOutcome } from "@/lib/ingest/replay/replay-outcome";
import { understand } from "@/lib/ingest/understand";
import { scrubArrival } from "@/lib/privacy/scrub-arrival";
import type { PublicId } from "@/lib/public-id";

/** What `replayDelivery` would come to, of this delivery alone; nothing is changed. */
export async function foreseeReplay(delivery: Delivery): Promise<ReplayOutcome> {
  const body = await loadBody(delivery.databaseId, delivery.id);
  if (!body) return "body-gone";
  const { json, rules } = await scrubArrival({ body, json: parseJson(body) });
  const reading = understand(json, delivery.arrivedAt, rules);
  if (!reading.understood) return "not-understood";
  const { outcome } = await foreseeChange(reading.database, reading.notification, delivery);
  return outcome;
}

/** The report is the one that is there already, or gone. */
export type ForeseenChange =
  | { outcome: "stored"; report: null }
  | { outcome: "duplicate" | "moved"; report: PublicId };

/**
 * What a notification would change.
 *
 * @param delivery that brings it: it may not be the latest of the report
 */
export async function foreseeChange(
  databaseName: string,
  notification: Notification,
  delivery: Pick<Delivery, "id" | "arrivedAt">,
): Promise<ForeseenChange> {
  const { bugsplatId } = notification;
  const database = await db.database.findUnique({ where: { name: databaseName } });
  const databaseId = database?.id ?? NO_DATABASE;
  const known = await findKnownReport(databaseId, bugsplatId);
  if (!known) return { outcome: "stored", report: null };
  if (known.isGone) return { outcome: "duplicate", report: { databaseId, id: known.id } };
  const report = await db.$transaction((client) => lockReport(client, databaseId, bugsplatId));
  const isLatest = arrivedLast(delivery, report);
  const { place, fields } = mergeNotification(report, notification, isLatest);
  const stays =
    place === null ||
    (place.stackKeyId === report.stackKeyId &&
      place.application === report.application &&
      place.version === report.version);
  const sameHour = isSameHour(fields.receivedAt, report.receivedAt);
  return {
    outcome: stays && sameHour ? "duplicate" : "moved",
    report: { databaseId, id: report.id },
  };
}
