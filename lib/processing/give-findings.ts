import { type Client, db } from "@/lib/db";
import type { ClaimedReport } from "@/lib/processing/claim-reports";
import type { ensureFindings } from "@/lib/processing/ensure-findings";
import { READER_VERSION } from "@/lib/processing/reader-version";
import { uncountStack } from "@/lib/rollups/uncount-stack";

export type Found = Awaited<ReturnType<typeof ensureFindings>>;

/**
 * Gives a report what was found in its body, and counts its stack in its group. Nothing happens when a
 * redelivery has brought another body meanwhile: that one waits now.
 */
export async function giveFindings(report: ClaimedReport, found: Found): Promise<void> {
  const { databaseId, stackId: before } = report;
  if (before === null || before === found.stackId) {
    await give(db, report, found);
    return;
  }
  await db.$transaction(async (transaction) => {
    const groupId = await give(transaction, report, found);
    if (groupId !== null) await uncountStack(transaction, { databaseId, groupId, stackId: before });
  });
}

/** Of a report whose body is kept no longer, what an older reader found in it stays. */
export async function keepFindings({ databaseId, id, deliveryId }: ClaimedReport): Promise<void> {
  await db.report.updateMany({
    where: { databaseId, id, deliveryId, readerVersion: null },
    data: { readerVersion: READER_VERSION, readAfter: null, readerProblem: null },
  });
}

/** @returns the report's group; null when nothing happened */
async function give(client: Client, report: ClaimedReport, found: Found): Promise<bigint | null> {
  const { databaseId, id, deliveryId, stackId: before } = report;
  const [given] = await client.$queryRaw<{ groupId: bigint }[]>`
    /* prepared */
    with given as (
      update reports set
        stack_id = ${found.stackId}::bigint, os_id = ${found.osId}::bigint,
        module_set_id = ${found.moduleSetId}::bigint,
        attribute_set_id = ${found.attributeSetId}::bigint,
        reader_version = ${READER_VERSION}::int, read_after = null, reader_problem = null
      where database_id = ${databaseId} and id = ${id} and delivery_id = ${deliveryId}
        and reader_version is null
      returning database_id, group_id, stack_id
    ),
    counted as (
      insert into group_stacks as known (database_id, stack_id, group_id, report_count)
      select database_id, stack_id, group_id, 1 from given
      where stack_id is not null and stack_id is distinct from ${before}::bigint
      on conflict (database_id, stack_id, group_id)
      do update set report_count = known.report_count + 1
    )
    select group_id as "groupId" from given`;
  return given?.groupId ?? null;
}
