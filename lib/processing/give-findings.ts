import { db } from "@/lib/db";
import type { ClaimedReport } from "@/lib/processing/claim-reports";
import type { ensureFindings } from "@/lib/processing/ensure-findings";
import { READER_VERSION } from "@/lib/processing/reader-version";
import { countStack } from "@/lib/rollups/count-stack";

type Findings = Awaited<ReturnType<typeof ensureFindings>>;

/**
 * Gives a report what was found in its body, and counts its stack in its group. Nothing happens when a
 * redelivery has brought another body meanwhile: that one waits now.
 */
export async function giveFindings(report: ClaimedReport, found: Findings): Promise<void> {
  if (report.stackId === null) await giveFirst(report, found);
  else await giveAgain({ ...report, stackId: report.stackId }, found);
}

/** One statement: nearly every report is read once. */
async function giveFirst(
  { databaseId, id, deliveryId }: ClaimedReport,
  { stackId, osId, moduleSetId, attributeSetId }: Findings,
): Promise<void> {
  await db.$executeRaw`
    /* prepared */
    with given as (
      update reports set
        stack_id = ${stackId}, os_id = ${osId}, module_set_id = ${moduleSetId},
        attribute_set_id = ${attributeSetId}, reader_version = ${READER_VERSION}::int,
        read_after = null, reader_problem = null
      where database_id = ${databaseId} and id = ${id} and delivery_id = ${deliveryId}
        and reader_version is null
      returning database_id, stack_id, group_id
    )
    insert into group_stacks as known (database_id, stack_id, group_id, report_count)
    select database_id, stack_id, group_id, 1 from given where stack_id is not null
    on conflict (database_id, stack_id, group_id)
    do update set report_count = known.report_count + 1`;
}

/** A report that was read before, from an earlier body or by an older reader. */
async function giveAgain(
  { databaseId, id, deliveryId, stackId }: ClaimedReport & { stackId: bigint },
  found: Findings,
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const [given] = await transaction.report.updateManyAndReturn({
      where: { databaseId, id, deliveryId, readerVersion: null },
      data: { ...found, readerVersion: READER_VERSION, readAfter: null, readerProblem: null },
      select: { groupId: true },
    });
    if (!given || found.stackId === stackId) return;
    const place = { databaseId, groupId: given.groupId };
    await countStack(transaction, { ...place, stackId }, -1);
    if (found.stackId !== null) {
      await countStack(transaction, { ...place, stackId: found.stackId }, 1);
    }
  });
}
