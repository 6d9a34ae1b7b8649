import type { Client } from "@/lib/db";

/** A group as merging looks at it. */
export type MergingGroup = {
  id: bigint;
  stackKeyId: bigint;
  mergedInto: bigint | null;
  countedIn: bigint | null;
};

/**
 * In one database one merge happens after the other, so that none makes a circle with another; until the
 * transaction ends.
 */
export async function lockMerging(transaction: Client, databaseId: bigint): Promise<void> {
  await transaction.$queryRaw`
    select id from databases where id = ${databaseId} for no key update`;
}

/**
 * Locks groups against whoever counts a report of them: those that are counting one have ended then, and
 * those that begin find what this transaction decides. In the order given, as who counts a report of a
 * merged group locks that one first and then the one it is counted in.
 */
export async function lockGroups(
  transaction: Client,
  databaseId: bigint,
  ids: bigint[],
): Promise<void> {
  for (const id of ids) {
    await transaction.$queryRaw`
      select id from groups where database_id = ${databaseId} and id = ${id} for update`;
  }
}

/** A group, and all that are merged into it, straight or by way of others; itself first. */
export function findMergedInto(
  transaction: Client,
  databaseId: bigint,
  id: bigint,
): Promise<MergingGroup[]> {
  return transaction.$queryRaw<MergingGroup[]>`
    with recursive merged as (
      select id, 0 as depth from groups where database_id = ${databaseId} and id = ${id}
      union all
      select g.id, merged.depth + 1 from merged
      join groups g on g.database_id = ${databaseId} and g.merged_into = merged.id
    )
    select g.id, g.stack_key_id as "stackKeyId", g.merged_into as "mergedInto",
      g.counted_in as "countedIn"
    from merged join groups g on g.database_id = ${databaseId} and g.id = merged.id
    order by merged.depth, g.id`;
}
