import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import type { Filters } from "@/lib/filters";
import type { GroupChange } from "@/lib/live/changed-groups";
import { seesPeople } from "@/lib/privacy/disclosure";
import type { PublicId } from "@/lib/public-id";
import { countSelectedGroups } from "@/lib/queries/count-selected-groups";
import { resolveSelection } from "@/lib/queries/selection";
import { EVERYTHING } from "@/lib/search/condition";
import { readCondition } from "@/lib/search/read-condition";

/**
 * How many of the groups that have changed the viewer's list has. Nothing is asked of PostgreSQL while
 * none of them is of a database that the viewer may see.
 */
export async function countChangedGroups(
  scope: Scope,
  filters: Filters,
  clock: { now: Date; timeZone: string },
  changes: readonly GroupChange[],
): Promise<number> {
  const seen = changes.filter(({ databaseId }) => scope.databaseIds.includes(databaseId));
  if (seen.length === 0) return 0;
  const read = readCondition(filters.q, { ...clock, seesPeople: seesPeople(scope) });
  // A list whose query has a mistake shows what it shows without it.
  const condition = read.understood ? read.condition : EVERYTHING;
  const inStates = await resolveSelection(scope, filters, clock, condition);
  // What has just been received is not of a period that is over.
  const byReports = inStates.ongoing ? await countSelectedGroups(inStates, idsOf(seen, false)) : 0;
  const decided = idsOf(seen, true);
  if (decided.length === 0) return byReports;
  const anyState = { ...filters, status: null };
  const selection = await resolveSelection(scope, anyState, clock, condition);
  return byReports + (await countSelectedGroups(selection, decided));
}

/** What was decided about may have been in the list until then, whatever its state is now. */
function idsOf(changes: readonly GroupChange[], decided: boolean): PublicId[] {
  return changes
    .filter(({ isDecided }) => isDecided === decided)
    .map(({ databaseId, groupId }) => ({ databaseId, id: groupId }));
}
