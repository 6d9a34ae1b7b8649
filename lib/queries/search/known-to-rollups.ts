import type { Resolved } from "@/lib/queries/search/resolve-condition";

/** Whether a row of hourly_rollups says all that the condition asks: a rollup has a group and a version. */
export function isKnownToRollups(condition: Resolved): boolean {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.parts.every(isKnownToRollups);
    case "not":
      return isKnownToRollups(condition.part);
    case "ids":
      return condition.column === "group" || condition.column === "version";
    default:
      return false;
  }
}
