import type { Client } from "@/lib/db";

export type LockedReport = Awaited<ReturnType<typeof lockReport>>;

/**
 * The report that BugSplat calls by that id and what it hangs on, locked until the transaction ends.
 * It is locked first and read then: a read in the same statement could be older than the lock.
 */
export async function lockReport(transaction: Client, databaseId: bigint, bugsplatId: bigint) {
  await transaction.$queryRaw`
    select id from reports
    where database_id = ${databaseId} and bugsplat_id = ${bugsplatId} for update`;
  const report = await transaction.report.findUniqueOrThrow({
    where: { databaseId_bugsplatId: { databaseId, bugsplatId } },
  });
  // One after the other: a connection takes one query at a time, and `include` asks several at once.
  const key = (id: bigint) => ({ where: { databaseId_id: { databaseId, id } } });
  // BugSplat's, wherever it is counted.
  const group = await transaction.group.findUniqueOrThrow(key(report.ownGroupId ?? report.groupId));
  const application = await transaction.application.findUniqueOrThrow(key(report.applicationId));
  const version = await transaction.version.findUniqueOrThrow(key(report.versionId));
  const delivery = await transaction.delivery.findUniqueOrThrow(key(report.deliveryId));
  const lastDelivery = await transaction.delivery.findUnique(key(report.lastDeliveryId));
  return {
    ...report,
    lastDelivery,
    stackKeyId: group.stackKeyId,
    application: application.name,
    version: version.name,
    bodyHash: delivery.bodyHash,
  };
}
