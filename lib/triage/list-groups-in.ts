import { db } from "@/lib/db";
import type { GroupState } from "@/lib/triage/group-state";
import { STATE } from "@/lib/triage/state-sql";

/** The ids of all groups in one of these states: each was decided by somebody, so they are not many. */
export async function listGroupsIn(
  databaseIds: bigint[],
  states: Exclude<GroupState, "open">[],
): Promise<bigint[]> {
  const groups = await db.$queryRaw<{ id: bigint }[]>`
    select g.id
    from group_states s
    join groups g on g.database_id = s.database_id and g.id = s.group_id
    where s.database_id = any(${databaseIds}::bigint[]) and s.decision <> 'open'
      and ${STATE} = any(${states})`;
  return groups.map(({ id }) => id);
}
