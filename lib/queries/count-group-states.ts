import "server-only";
import { db } from "@/lib/db";
import { selectedGroups } from "@/lib/queries/counts";
import type { Selection } from "@/lib/queries/selection";
import type { GroupState } from "@/lib/triage/group-state";
import { STATE } from "@/lib/triage/state-sql";

/** How many of the selected groups are in each state. */
export async function countGroupStates(selection: Selection): Promise<Record<GroupState, number>> {
  const rows = await db.$queryRaw<{ state: GroupState; groups: number }[]>`
    select ${STATE} as state, count(*)::int as groups
    from ${selectedGroups(selection)}
    join groups g on g.database_id = selected.database_id and g.id = selected.group_id
    left join group_states s on s.database_id = g.database_id and s.group_id = g.id
    group by 1`;
  const of = (state: GroupState) => rows.find((row) => row.state === state)?.groups ?? 0;
  return {
    open: of("open"),
    regressed: of("regressed"),
    muted: of("muted"),
    resolved: of("resolved"),
  };
}

/** How many groups that is: in a state, or in all. */
export function groupsIn(states: Record<GroupState, number>, state: GroupState | null): number {
  if (state !== null) return states[state];
  return Object.values(states).reduce((sum, groups) => sum + groups, 0);
}
