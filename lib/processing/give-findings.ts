import { type Client, db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { Batches } from "@/lib/ingest/batches";
import { rowSet } from "@/lib/ingest/row-set";
import type { ClaimedReport } from "@/lib/processing/claim-reports";
import type { ensureFindings } from "@/lib/processing/ensure-findings";
import { READER_VERSION } from "@/lib/processing/reader-version";
import { formatPublicId } from "@/lib/public-id";
import { uncountStack } from "@/lib/rollups/uncount-stack";

export type Found = Awaited<ReturnType<typeof ensureFindings>>;

/** What is to be given to a report. */
type Gift = { report: ClaimedReport; found: Found };

const MOST_AT_ONCE = 16;

// One commit for as many as are found while the last ones are given.
const batches = new Batches(
  {
    together: (gifts: Gift[]) => give(db, gifts, Prisma.sql`skip locked`),
    // What nothing is given to: it was redelivered, or is gone.
    alone: async (gift: Gift) => (await give(db, [gift]))[0] ?? null,
  },
  { most: MOST_AT_ONCE },
);

/**
 * Gives a report what was found in its body, and counts its stack in its group. Nothing happens when a
 * redelivery has brought another body meanwhile: that one waits now.
 */
export async function giveFindings(report: ClaimedReport, found: Found): Promise<void> {
  const { databaseId, stackId: before } = report;
  if (before === null || before === found.stackId) {
    await batches.add({ report, found });
    return;
  }
  await db.$transaction(async (transaction) => {
    const [groupId = null] = await give(transaction, [{ report, found }]);
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
  const rows = gifts.map(({ report, found }) => ({
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
    with gift as materialized (select * from ${rowSet(ROW, rows, MOST_AT_ONCE)} given),
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
  return gifts.map(({ report }) => groups.get(formatPublicId(report)) ?? null);
}
