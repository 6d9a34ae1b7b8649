import type { Resolved } from "@/lib/queries/search/resolved";
import type { GroupState } from "@/lib/triage/group-state";
import { listGroupsIn } from "@/lib/triage/list-groups-in";

/** The reports of groups in a state. Those that are not open are few enough to be named. */
export async function resolveState(databaseIds: bigint[], state: GroupState): Promise<Resolved> {
  if (state !== "open") {
    return { kind: "ids", column: "group", ids: await listGroupsIn(databaseIds, [state]) };
  }
  const ids = await listGroupsIn(databaseIds, ["regressed", "muted", "resolved"]);
  return { kind: "not", part: { kind: "ids", column: "group", ids } };
}
