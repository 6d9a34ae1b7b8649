import type { Client } from "@/lib/db";
import type { BulkOutcome } from "@/lib/triage/bulk/bulk-outcome";

/** What decides whether a group can be merged into another one. */
export type Mergeable = {
  id: bigint;
  stackKeyId: bigint;
  countedIn: bigint | null;
  /** Of which it has reports. */
  applicationIds: bigint[];
};

/** Groups of a database, by their ids. */
export async function findMergeable(
  client: Client,
  databaseId: bigint,
  ids: bigint[],
): Promise<Map<bigint, Mergeable>> {
  const groups = await client.$queryRaw<Mergeable[]>`
    select g.id, g.stack_key_id as "stackKeyId",
      g.counted_in as "countedIn",
      array(
        select distinct v.application_id
        from group_versions seen
        join versions v on v.database_id = seen.database_id and v.id = seen.version_id
        where seen.database_id = g.database_id and seen.group_id = g.id
      ) as "applicationIds"
    from groups g
    where g.database_id = ${databaseId} and g.id = any(${ids}::bigint[])`;
  return new Map(groups.map((group) => [group.id, group]));
}

/**
 * Why a group is not merged into another one of its database with many at once; null when it is. On its own page more can
 * be done: there somebody has looked at both.
 */
export function whyNotMerged(
  group: Mergeable | undefined,
  into: Mergeable | undefined,
): BulkOutcome | null {
  if (!group || !into) return "missing";
  if (group.countedIn === into.id) return "is-merged";
  if (group.countedIn !== null || into.countedIn !== null) return "overtaken";
  if (group.stackKeyId === 0n || into.stackKeyId === 0n) return "no-stack-key";
  const isForeign = group.applicationIds.some((id) => !into.applicationIds.includes(id));
  return isForeign ? "other-application" : null;
}
