import type { Resolved } from "@/lib/queries/search/resolved";

/** What of a report every rollup's rows are of: its group, its version, or both. */
export type Place = "group" | "version";

/** A condition as rollups can be asked it. */
export type Known = {
  /** What of these it asks for: the rollups of that alone say all of it. */
  asks: Place[];
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
        asks: parts.flatMap(({ asks }) => asks),
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
        asks: ["group"],
        condition: { kind: "ids", column: "group", ids: condition.everyOfGroups },
        exceptGroupIds: condition.someOfGroups,
      };
    case "ids":
      return condition.column === "group" || condition.column === "version"
        ? { asks: [condition.column], condition, exceptGroupIds: [] }
        : null;
    default:
      return null;
  }
}
