import type { Client } from "@/lib/db";

/** The numbers of the changes that a bulk change has made, by group. */
export async function numbersDone(
  transaction: Client,
  databaseId: bigint,
  bulkId: bigint,
  ids: bigint[],
): Promise<Map<bigint, number>> {
  const groups = await transaction.bulkChangeGroup.findMany({
    where: { databaseId, bulkId, groupId: { in: ids }, outcome: "changed" },
  });
  return new Map(groups.map(({ groupId, number }) => [groupId, number ?? 0]));
}
