import type { Client } from "@/lib/db";

type GroupStackKey = { databaseId: bigint; groupId: bigint; stackId: bigint };

/** Counts a report with a stack more in a group, or one less. A stack without reports is no row. */
export async function countStack(
  transaction: Client,
  { databaseId, groupId, stackId }: GroupStackKey,
  by: 1 | -1,
): Promise<void> {
  await transaction.$executeRaw`
    insert into group_stacks as known (database_id, stack_id, group_id, report_count)
    values (${databaseId}, ${stackId}, ${groupId}, ${by})
    on conflict (database_id, stack_id, group_id)
    do update set report_count = known.report_count + ${by}`;
  if (by === 1) return;
  await transaction.$executeRaw`
    delete from group_stacks
    where database_id = ${databaseId} and stack_id = ${stackId} and group_id = ${groupId}
      and report_count = 0`;
}
