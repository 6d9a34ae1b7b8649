import { db } from "@/lib/db";
import type { ensureFindings } from "@/lib/processing/ensure-findings";
import { READER_VERSION } from "@/lib/processing/reader-version";
import { countStack } from "@/lib/rollups/count-stack";

/** A report that is stored and not read yet; with a stack, it was read from an earlier body. */
export type WaitingReport = {
  databaseId: bigint;
  id: bigint;
  deliveryId: bigint;
  readerAttempts: number;
  stackId: bigint | null;
};

/**
 * Gives a report what was found in its body, and counts its stack in its group. Nothing happens when a
 * redelivery has brought another body meanwhile: that one waits now.
 */
export async function giveFindings(
  { databaseId, id, deliveryId, stackId }: WaitingReport,
  found: Awaited<ReturnType<typeof ensureFindings>>,
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const [given] = await transaction.report.updateManyAndReturn({
      where: { databaseId, id, deliveryId, readerVersion: null },
      data: { ...found, readerVersion: READER_VERSION },
      select: { groupId: true },
    });
    if (!given || found.stackId === stackId) return;
    const place = { databaseId, groupId: given.groupId };
    if (stackId !== null) await countStack(transaction, { ...place, stackId }, -1);
    if (found.stackId !== null)
      await countStack(transaction, { ...place, stackId: found.stackId }, 1);
  });
}
