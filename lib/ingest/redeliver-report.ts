import { db } from "@/lib/db";
import type { Prisma, Report } from "@/lib/generated/prisma/client";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import type { Notification } from "@/lib/ingest/notification";
import type { Placement } from "@/lib/ingest/place-report";
import { moveCounts } from "@/lib/rollups/move-counts";

/** duplicate: same group, version and hour as before; moved: BugSplat has put it elsewhere. */
export type Redelivery = "duplicate" | "moved";

/** Fifty deliveries of one report at once queue for its row; each holds it for a few milliseconds. */
const PATIENCE = { maxWait: 15_000, timeout: 15_000 };

/**
 * A report that is there already was delivered again: twice by BugSplat, or after reprocessing.
 * The later delivery wins, but a body that says less never replaces one that says more.
 */
export async function redeliverReport(
  delivery: KeptDelivery,
  notification: Notification,
  placement: Placement,
  problems: string[],
): Promise<{ reportId: bigint; change: Redelivery }> {
  return db.$transaction(async (transaction) => {
    const current = await lockReport(transaction, delivery.databaseId, notification.bugsplatId);
    const sameBody = await hasBody(transaction, current, delivery.bodyHash);
    const change = sameBody
      ? "duplicate"
      : await updateReport(transaction, delivery, notification, placement, current);

    const key = { databaseId: delivery.databaseId, id: delivery.id };
    await transaction.delivery.update({
      where: { databaseId_id: key },
      data: { result: change, reportId: current.id, problems, readAt: new Date() },
    });
    if (sameBody) await forgetBody(transaction, delivery);
    return { reportId: current.id, change };
  }, PATIENCE);
}

/** Locks first and reads then: a read in the same statement could be older than the lock. */
async function lockReport(
  transaction: Prisma.TransactionClient,
  databaseId: bigint,
  bugsplatId: bigint,
): Promise<Report> {
  await transaction.$queryRaw`
    select id from reports
    where database_id = ${databaseId} and bugsplat_id = ${bugsplatId} for update`;
  return transaction.report.findUniqueOrThrow({
    where: { databaseId_bugsplatId: { databaseId, bugsplatId } },
  });
}

async function hasBody(
  transaction: Prisma.TransactionClient,
  report: Report,
  bodyHash: Uint8Array,
): Promise<boolean> {
  const current = await transaction.delivery.findUniqueOrThrow({
    where: { databaseId_id: { databaseId: report.databaseId, id: report.deliveryId } },
    select: { bodyHash: true },
  });
  return Buffer.from(current.bodyHash).equals(bodyHash);
}

/** The same bytes stay with the delivery that the report points to. */
async function forgetBody(
  transaction: Prisma.TransactionClient,
  { databaseId, id }: KeptDelivery,
): Promise<void> {
  await transaction.deliveryBody.deleteMany({ where: { databaseId, deliveryId: id } });
}

async function updateReport(
  transaction: Prisma.TransactionClient,
  delivery: KeptDelivery,
  notification: Notification,
  placement: Placement,
  current: Report,
): Promise<Redelivery> {
  // A redelivery without BugSplat's clock says nothing new about when the report was received.
  const receivedAt = notification.receivedAtGuessed ? current.receivedAt : notification.receivedAt;
  const saysAsMuch =
    notification.hasReportXml >= current.hasReportXml &&
    notification.hasDebugOutput >= current.hasDebugOutput;

  await transaction.report.update({
    where: { databaseId_id: { databaseId: delivery.databaseId, id: current.id } },
    data: {
      ...placement,
      receivedAt,
      ...(!notification.receivedAtGuessed && { receivedAtGuessed: false }),
      ...whatItSays(notification),
      ...(saysAsMuch && {
        deliveryId: delivery.id,
        hasReportXml: notification.hasReportXml,
        hasDebugOutput: notification.hasDebugOutput,
        readerVersion: null,
      }),
    },
  });
  const moved = await moveCounts(transaction, delivery.databaseId, current, {
    ...placement,
    receivedAt,
  });
  return moved ? "moved" : "duplicate";
}

/** Fields that a redelivery may leave out: what it leaves out stays as it was. */
function whatItSays(notification: Notification): Prisma.ReportUncheckedUpdateInput {
  const fields = {
    bugsplatStackId: notification.bugsplatStackId,
    crashedAt: notification.crashedAt,
    crashTypeId: notification.crashTypeId,
    platform: notification.platform,
    exceptionCode: notification.exceptionCode,
    exceptionMessage: notification.exceptionMessage,
    key: notification.key,
    user: notification.user,
    email: notification.email,
    ipAddress: notification.ipAddress,
    userDescription: notification.userDescription,
    callStackHash: notification.callStackHash,
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== ""),
  );
}
