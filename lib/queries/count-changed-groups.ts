import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import type { Filters } from "@/lib/filters";
import type { NotedChange } from "@/lib/live/changed-groups";
import type { LiveCount } from "@/lib/live/live-events";
import { seesPeople } from "@/lib/privacy/disclosure";
import type { PublicId } from "@/lib/public-id";
import { countSelectedGroups } from "@/lib/queries/count-selected-groups";
import { resolveSelection, type Selection } from "@/lib/queries/selection";
import { splitSelection } from "@/lib/queries/split-selection";
import { EVERYTHING } from "@/lib/search/condition";
import { readCondition } from "@/lib/search/read-condition";

type List = {
  filters: Filters;
  clock: { now: Date; timeZone: string };
  /** Whether its rows are reports and not groups. */
  ofReports: boolean;
};

/**
 * How many of the groups that have changed the viewer's list has, or whether it may have lost something.
 * Nothing is asked of PostgreSQL while nothing has changed in the databases that the viewer may see.
 */
export async function countChangedGroups(
  scope: Scope,
  { filters, clock, ofReports }: List,
  changes: readonly NotedChange[],
): Promise<LiveCount> {
  const seen = changes.filter(({ databaseId }) => scope.databaseIds.includes(databaseId));
  if (seen.length === 0) return { groups: 0 };
  const read = readCondition(filters.q, { ...clock, seesPeople: seesPeople(scope) });
  // A list whose query has a mistake shows what it shows without it.
  const condition = read.understood ? read.condition : EVERYTHING;
  const inStates = await resolveSelection(scope, filters, clock, condition);
  if (mayHaveLost(inStates, ofReports, seen)) return { groups: null };
  // What has just been received is not of a period that is over.
  const byReports = inStates.ongoing ? await countSelectedGroups(inStates, idsOf(seen, false)) : 0;
  const decided = idsOf(seen, true);
  if (decided.length === 0) return { groups: byReports };
  const anyState = { ...filters, status: null };
  const selection = await resolveSelection(scope, anyState, clock, condition);
  return { groups: byReports + (await countSelectedGroups(selection, decided)) };
}

/**
 * Whether reports went that the list may have had. One that rollups know stays as it is, as these count
 * what is gone; of others nobody knows what they had.
 */
function mayHaveLost(
  selection: Selection,
  ofReports: boolean,
  changes: readonly NotedChange[],
): boolean {
  const { databaseIds, from } = selection;
  const isOfPeriod = (newest: number) => from === null || newest >= from.getTime();
  const went = changes.some(
    (change) =>
      change.groupId === null &&
      databaseIds.includes(change.databaseId) &&
      isOfPeriod(change.newest),
  );
  return went && (ofReports || splitSelection(selection, ["group", "version"]).unknown !== null);
}

/** What may have left was in the list until then perhaps, whatever its state is now. */
function idsOf(changes: readonly NotedChange[], left: boolean): PublicId[] {
  return changes.flatMap((change) =>
    change.groupId !== null && change.mayHaveLeft === left
      ? { databaseId: change.databaseId, id: change.groupId }
      : [],
  );
}
