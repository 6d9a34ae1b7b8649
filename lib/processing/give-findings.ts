import { type Client, db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { rowSet } from "@/lib/ingest/row-set";
import { type ClaimedReport, HANDFUL } from "@/lib/processing/claim-reports";
import type { Found } from "@/lib/processing/ensure-findings";
import { READER_VERSION } from "@/lib/processing/reader-version";
import { REDOABLE } from "@/lib/processing/redoable";
import { formatPublicId } from "@/lib/public-id";
import { uncountStack } from "@/lib/rollups/uncount-stack";

/** A report, and what is to be given to it. */
type Gift = readonly [ClaimedReport, Found];

/**
 * Gives a handful of reports what was found in their bodies, and counts their stacks in their groups.
 * Nothing happens to one where a redelivery has brought another body meanwhile: that one waits now.
 */
export async function giveFindings(gifts: ReadonlyMap<ClaimedReport, Found>): Promise<void> {
  const plain = [...gifts].filter((gift) => !bringsOtherStack(gift));
  const given = plain.length === 0 ? [] : await give(db, plain, Prisma.sql`skip locked`);
  for (const [at, gift] of plain.entries()) {
    // Somebody else had locked it, or there is nothing to be given any more.
    if (given[at] === null) await give(db, [gift]);
  }
  for (const gift of gifts) if (bringsOtherStack(gift)) await giveOtherStack(gift);
}

function bringsOtherStack([{ stackId }, found]: Gift): boolean {
  return stackId !== null && stackId !== found.stackId;
}

async function giveOtherStack(gift: Gift): Promise<void> {
  const [{ databaseId, stackId }] = gift;
  await db.$transaction(async (transaction) => {
    const [groupId = null] = await give(transaction, [gift]);
    if (groupId === null || stackId === null) return;
    await uncountStack(transaction, { databaseId, groupId, stackId });
  });
}

/** Of a report whose body is kept no longer, what an older reader found in it stays. */
export async function keepFindings({ databaseId, id, deliveryId }: ClaimedReport): Promise<void> {
  await db.report.updateMany({
    where: { databaseId, id, deliveryId, readerVersion: null },
    data: { readerVersion: READER_VERSION, readAfter: null, readerProblem: null },
  });
}

const ROW = {
  database_id: "bigint",
  id: "bigint",
  delivery_id: "bigint",
  stack_before: "bigint",
  stack_id: "bigint",
  os_id: "bigint",
  module_set_id: "bigint",
  attribute_set_id: "bigint",
} as const;

/**
 * @param locked what happens where somebody else has locked a report: several must not wait for whoever
 *   moves or removes several
 * @returns the group of each report; null where nothing happened
 */
async function give(
  client: Client,
  gifts: Gift[],
  locked = Prisma.empty,
): Promise<(bigint | null)[]> {
  const rows = gifts.map(([report, found]) => ({
    database_id: report.databaseId,
    id: report.id,
    delivery_id: report.deliveryId,
    stack_before: report.stackId,
    stack_id: found.stackId,
    os_id: found.osId,
    module_set_id: found.moduleSetId,
    attribute_set_id: found.attributeSetId,
  }));
  const given = await client.$queryRaw<{ databaseId: bigint; id: bigint; groupId: bigint }[]>`
    /* prepared */
    with ${REDOABLE},
    gift as materialized (select given.* from ${rowSet(ROW, rows, HANDFUL)} given, redoable),
    free as (
      select reports.database_id, reports.id
      from reports join gift on reports.database_id = gift.database_id and reports.id = gift.id
      where reports.delivery_id = gift.delivery_id and reader_version is null
      for no key update of reports ${locked}
    ),
    given as (
      update reports set
        stack_id = gift.stack_id, os_id = gift.os_id, module_set_id = gift.module_set_id,
        attribute_set_id = gift.attribute_set_id, reader_version = ${READER_VERSION}::int,
        read_after = null, reader_problem = null
      from gift join free using (database_id, id)
      where reports.database_id = gift.database_id and reports.id = gift.id
      returning reports.database_id, reports.id, group_id, reports.stack_id, stack_before
    ),
    counted as (
      insert into group_stacks as known (database_id, stack_id, group_id, report_count)
      select database_id, stack_id, group_id, count(*) from given
      where stack_id is not null and stack_id is distinct from stack_before
      group by 1, 2, 3 order by 1, 2, 3
      on conflict (database_id, stack_id, group_id)
      do update set report_count = known.report_count + excluded.report_count
    )
    select database_id as "databaseId", id, group_id as "groupId" from given`;
  const groups = new Map(given.map((one) => [formatPublicId(one), one.groupId]));
  return gifts.map(([report]) => groups.get(formatPublicId(report)) ?? null);
}
