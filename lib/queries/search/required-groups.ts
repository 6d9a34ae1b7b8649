import type { Resolved } from "@/lib/queries/search/resolved";

/** The only groups in which a condition can hold, and what it asks for besides; null: nothing. */
export type RequiredGroups = { ids: bigint[]; rest: Resolved | null };

/** Null when it asks for no groups, or for others too. */
export function requiredGroups(condition: Resolved): RequiredGroups | null {
  if (condition.kind === "ids") {
    return condition.column === "group" ? { ids: condition.ids, rest: null } : null;
  }
  if (condition.kind !== "and") return null;
  const lists: bigint[][] = [];
  const rest: Resolved[] = [];
  for (const part of condition.parts) {
    if (part.kind === "ids" && part.column === "group") lists.push(part.ids);
    else rest.push(part);
  }
  const [first, ...others] = lists;
  if (!first) return null;
  const ids = others.reduce((common, list) => {
    const also = new Set(list);
    return common.filter((id) => also.has(id));
  }, first);
  return { ids, rest: rest.length === 0 ? null : { kind: "and", parts: rest } };
}
