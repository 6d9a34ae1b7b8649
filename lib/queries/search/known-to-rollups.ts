import type { Resolved } from "@/lib/queries/search/resolve-condition";

/** What the rows of a rollup are of: a group in a version, or a version alone. */
export type KnownPlace = "group" | "version";

/** A condition as rollups can be asked it. */
export type Known = {
  /** The widest place whose rollups say all that it asks. */
  place: KnownPlace;
  condition: Resolved;
  /** The groups of which it does not hold alike for all reports: only these themselves tell. */
  exceptGroupIds: bigint[];
};

/**
 * What rollups know of a condition, null when nothing: they know a report's group and version, and
 * of its stack what all reports of its group have in common.
 */
export function knownToRollups(condition: Resolved): Known | null {
  switch (condition.kind) {
    case "and":
    case "or": {
      const parts: Known[] = [];
      for (const part of condition.parts) {
        const known = knownToRollups(part);
        if (known === null) return null;
        parts.push(known);
      }
      return {
        place: parts.some(({ place }) => place === "group") ? "group" : "version",
        condition: { kind: condition.kind, parts: parts.map((part) => part.condition) },
        exceptGroupIds: [...new Set(parts.flatMap(({ exceptGroupIds }) => exceptGroupIds))],
      };
    }
    case "not": {
      const known = knownToRollups(condition.part);
      return known && { ...known, condition: { kind: "not", part: known.condition } };
    }
    case "stack":
      return {
        place: "group",
        condition: { kind: "ids", column: "group", ids: condition.everyOfGroups },
        exceptGroupIds: condition.someOfGroups,
      };
    case "ids":
      return condition.column === "group" || condition.column === "version"
        ? { place: condition.column, condition, exceptGroupIds: [] }
        : null;
    default:
      return null;
  }
}

/** Whether a condition, if any, asks only which group it is: the rows of groups alone can tell. */
export function isOfGroups(condition: Resolved | null): boolean {
  if (condition === null) return true;
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.parts.every(isOfGroups);
    case "not":
      return isOfGroups(condition.part);
    default:
      return condition.kind === "ids" && condition.column === "group";
  }
}
