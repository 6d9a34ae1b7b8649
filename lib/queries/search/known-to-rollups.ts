import type { Resolved } from "@/lib/queries/search/resolve-condition";

/** What the rows of a rollup are of: a group in a version, or a version alone. */
export type KnownPlace = "group" | "version";

/**
 * The widest place whose rollups say all that the condition asks; null when only reports do: a rollup
 * knows a report's group and version, and nothing else of it.
 */
export function knownPlace(condition: Resolved): KnownPlace | null {
  switch (condition.kind) {
    case "and":
    case "or": {
      const places = condition.parts.map(knownPlace);
      if (places.includes(null)) return null;
      return places.includes("group") ? "group" : "version";
    }
    case "not":
      return knownPlace(condition.part);
    case "ids":
      return condition.column === "group" || condition.column === "version"
        ? condition.column
        : null;
    default:
      return null;
  }
}
