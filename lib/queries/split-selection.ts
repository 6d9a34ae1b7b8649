import { knownToRollups, type Place } from "@/lib/queries/search/known-to-rollups";
import { requiredGroups } from "@/lib/queries/search/required-groups";
import type { Selection } from "@/lib/queries/selection";

/** A selection whose query rollups know, but for the reports of some groups. */
export type KnownSelection = Selection & { exceptGroupIds: bigint[] };

/**
 * A selection in two parts that share no report: what rollups count, and what only the reports
 * themselves tell. Null: there is no such part.
 *
 * @param places what the rows of the rollups are of; those of one place alone know nothing of a
 *   selection that asks for the other
 */
export function splitSelection(
  selection: Selection,
  places: readonly Place[],
): { known: KnownSelection | null; unknown: Selection | null } {
  const { condition, groupIds } = selection;
  const known = condition && knownToRollups(condition);
  const asks = [...placesOf(selection), ...(known?.asks ?? [])];
  const areTooCoarse = asks.some((place) => !places.includes(place));
  if (areTooCoarse || (condition && !known)) return { known: null, unknown: selection };
  if (!known) return { known: { ...selection, exceptGroupIds: [] }, unknown: null };
  const { exceptGroupIds } = known;
  const left = groupIds ? exceptGroupIds.filter((id) => groupIds.includes(id)) : exceptGroupIds;
  return {
    known: narrow({ ...selection, condition: known.condition, exceptGroupIds }),
    unknown: left.length === 0 ? null : { ...selection, groupIds: left },
  };
}

function placesOf({ groupId, groupIds, versionIds }: Selection): Place[] {
  const ofGroups = groupId !== null || groupIds !== undefined;
  return [...(ofGroups ? ["group" as const] : []), ...(versionIds ? ["version" as const] : [])];
}

/**
 * The groups that the query and the selection both ask for as one list: of two lists the planner
 * takes it that they have next to nothing in common.
 */
function narrow(selection: KnownSelection): KnownSelection {
  const { condition, groupIds, exceptGroupIds } = selection;
  const required = condition && requiredGroups(condition);
  if (!required) return selection;
  const wanted = groupIds && new Set(groupIds);
  const excepted = new Set(exceptGroupIds);
  return {
    ...selection,
    condition: required.rest,
    groupIds: required.ids.filter((id) => !excepted.has(id) && (wanted?.has(id) ?? true)),
    exceptGroupIds: [],
  };
}
