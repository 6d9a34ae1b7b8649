import type { Client } from "@/lib/db";

type GroupStackKey = { databaseId: bigint; groupId: bigint; stackId: bigint };

/** Counts a report with a stack less in a group. A stack without reports is no row. */
export async function uncountStack(
  transaction: Client,
  { databaseId, groupId, stackId }: GroupStackKey,
): Promise<void> {
  const place = { databaseId, groupId, stackId };
  await transaction.groupStack.update({
    where: { databaseId_stackId_groupId: place },
    data: { reportCount: { decrement: 1 } },
  });
  await transaction.groupStack.deleteMany({ where: { ...place, reportCount: 0 } });
}
