import { type KnownPlace, knownToRollups } from "@/lib/queries/search/known-to-rollups";
import type { Selection } from "@/lib/queries/selection";

/** A selection whose query rollups know, but for the reports of some groups. */
export type KnownSelection = Selection & { exceptGroupIds: bigint[] };

/**
 * A selection in two parts that share no report: what the rollups of a place count, and what only
 * the reports themselves tell. Null: there is no such part.
 */
export function splitSelection(
  selection: Selection,
  place: KnownPlace,
): { known: KnownSelection | null; unknown: Selection | null } {
  const { condition, groupId, groupIds } = selection;
  const ofGroups = groupId !== null || groupIds !== undefined;
  if (condition === null) {
    return place === "version" && ofGroups
      ? { known: null, unknown: selection }
      : { known: { ...selection, exceptGroupIds: [] }, unknown: null };
  }
  const known = knownToRollups(condition);
  const isCoarser = place === "version" && (ofGroups || known?.place === "group");
  if (known === null || isCoarser) return { known: null, unknown: selection };
  const { exceptGroupIds } = known;
  const left = groupIds ? exceptGroupIds.filter((id) => groupIds.includes(id)) : exceptGroupIds;
  return {
    known: { ...selection, condition: known.condition, exceptGroupIds },
    unknown: left.length === 0 ? null : { ...selection, groupIds: left },
  };
}
