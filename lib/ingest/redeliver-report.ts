import { type Client, db } from "@/lib/db";
import { arrivedLast } from "@/lib/ingest/arrived-last";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import { type LockedReport, lockReport } from "@/lib/ingest/lock-report";
import { mergeNotification } from "@/lib/ingest/merge-notification";
import type { Notification } from "@/lib/ingest/notification";
import { placeReport } from "@/lib/ingest/place-report";
import { moveCounts } from "@/lib/rollups/move-counts";

/** duplicate: same group, version and hour as before; moved: BugSplat has put it elsewhere. */
export type Redelivery = "duplicate" | "moved";

type Change = "stored" | Redelivery;

/**
 * A report that is there already was delivered again: twice by BugSplat, or after reprocessing. The
 * delivery that arrived last wins, in whatever order they are read; what it leaves out stays.
 *
 * @param isReplay reads a delivery that was read before once more; it stays the one that stored the
 *   report, and the body that the report's page reads is read again too
 */
export function redeliverReport(
  delivery: KeptDelivery,
  notification: Notification,
  problems: string[],
  isReplay = false,
): Promise<{ reportId: bigint; change: Change }> {
  return db.$transaction(async (transaction) => {
    const report = await lockReport(transaction, delivery.databaseId, notification.bugsplatId);
    const before = await changeByItself(transaction, delivery);
    if (before && !isReplay) return { reportId: report.id, change: before };

    const isContent = report.deliveryId === delivery.id;
    const sameBody = Buffer.from(report.bodyHash).equals(delivery.bodyHash);
    const moved = await update(transaction, delivery, notification, report, {
      sameBody,
      readsBodyAgain: isReplay && isContent,
    });
    const change = moved ? "moved" : "duplicate";
    await transaction.delivery.update({
      where: { databaseId_id: { databaseId: delivery.databaseId, id: delivery.id } },
      data: {
        result: before ?? change,
        reportId: report.id,
        problems,
        readAt: new Date(),
      },
    });
    if (sameBody && !isContent) await forgetBody(transaction, delivery);
    return { reportId: report.id, change };
  });
}

/** What another reader has made of this very delivery meanwhile; null when nobody has read it. */
async function changeByItself(
  transaction: Client,
  { databaseId, id }: KeptDelivery,
): Promise<Change | null> {
  const { result } = await transaction.delivery.findUniqueOrThrow({
    where: { databaseId_id: { databaseId, id } },
    select: { result: true },
  });
  if (result === "kept") return null;
  return result === "stored" || result === "moved" ? result : "duplicate";
}

/** True when it is now counted elsewhere. */
async function update(
  transaction: Client,
  delivery: KeptDelivery,
  notification: Notification,
  report: LockedReport,
  { sameBody, readsBodyAgain }: { sameBody: boolean; readsBodyAgain: boolean },
): Promise<boolean> {
  const { databaseId } = delivery;
  const isLatest = arrivedLast(delivery, report);
  const merged = mergeNotification(report, notification, isLatest);
  const placement = merged.place && (await placeReport(transaction, databaseId, merged.place));
  const takesBody = readsBodyAgain || (!sameBody && merged.bodySaysEnough);

  await transaction.report.update({
    where: { databaseId_id: { databaseId, id: report.id } },
    data: {
      ...placement,
      ...merged.fields,
      ...(isLatest && { lastDeliveryId: delivery.id }),
      ...(takesBody && {
        deliveryId: delivery.id,
        hasReportXml: notification.hasReportXml,
        hasDebugOutput: notification.hasDebugOutput,
        readerVersion: null,
        readerAttempts: 0,
        readAfter: null,
        readerProblem: null,
      }),
    },
  });
  const { receivedAt, userHash } = merged.fields;
  const place = { ...report, ...placement, receivedAt, userHash };
  return moveCounts(transaction, databaseId, report, place);
}

/** The same bytes stay with the delivery that the report points to. */
async function forgetBody(transaction: Client, { databaseId, id }: KeptDelivery): Promise<void> {
  await transaction.deliveryBody.deleteMany({ where: { databaseId, deliveryId: id } });
}
