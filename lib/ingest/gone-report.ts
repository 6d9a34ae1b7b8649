import { db } from "@/lib/db";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import { removeReport } from "@/lib/rollups/remove-report";

/** A report that is known already; of one that is gone there is no row any more. */
export type KnownReport = { id: bigint; isGone: boolean };

/** What BugSplat calls by that id, whether it is there or gone; null when it never came. */
export async function findKnownReport(
  databaseId: bigint,
  bugsplatId: bigint,
): Promise<KnownReport | null> {
  const [known] = await db.$queryRaw<KnownReport[]>`
    /* prepared */
    select id, false as "isGone" from reports
    where database_id = ${databaseId} and bugsplat_id = ${bugsplatId}
    union all
    select id, true from gone_reports
    where database_id = ${databaseId} and bugsplat_id = ${bugsplatId}
    limit 1`;
  return known ?? null;
}

/**
 * A report that is gone was delivered again. It is counted where it was, and stays gone: of the delivery
 * only its line in intake is kept.
 */
export async function noteGone(
  { databaseId, id }: Pick<KeptDelivery, "databaseId" | "id">,
  reportId: bigint,
  problems: string[],
): Promise<void> {
  await db.$transaction([
    db.delivery.updateMany({
      where: { databaseId, id, result: "kept" },
      data: { result: "duplicate" },
    }),
    db.delivery.update({
      where: { databaseId_id: { databaseId, id } },
      data: { reportId, problems, readAt: new Date() },
    }),
    db.deliveryBody.deleteMany({ where: { databaseId, deliveryId: id } }),
  ]);
}

/**
 * Undoes the storing of a report in the very moment in which it went: the statement that stores it waits
 * then for the one that removes it, and does not see that it is gone. Whoever reads it sees that.
 */
export async function undoReturn({
  databaseId,
  id,
  deliveryId,
}: {
  databaseId: bigint;
  id: bigint;
  deliveryId: bigint;
}): Promise<void> {
  const key = { databaseId_id: { databaseId, id } };
  const { bugsplatId } = await db.report.findUniqueOrThrow({ where: key });
  const gone = await db.goneReport.findUniqueOrThrow({
    where: { databaseId_bugsplatId: { databaseId, bugsplatId } },
  });
  await removeReport(databaseId, id);
  await db.delivery.updateMany({
    where: { databaseId, id: deliveryId },
    data: { result: "kept" },
  });
  await noteGone({ databaseId, id: deliveryId }, gone.id, []);
}
