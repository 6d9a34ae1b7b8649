import type { ForgetStep } from "@/lib/forget/forget-step";
import { ROW_PLACES } from "@/lib/forget/row-places";
import { awaitArrivals } from "@/lib/forget/steps/await-arrivals";
import { awaitReadings } from "@/lib/forget/steps/await-readings";
import { dropDictionariesOf } from "@/lib/forget/steps/drop-dictionaries-of";
import { removeReportsOf } from "@/lib/forget/steps/remove-reports-of";
import { renewStatistics } from "@/lib/forget/steps/renew-statistics";
import { replaceHashes } from "@/lib/forget/steps/replace-hashes";
import { rewriteDeliveries } from "@/lib/forget/steps/rewrite-deliveries";
import { rewriteRows } from "@/lib/forget/steps/rewrite-rows";
import { searchSetAside } from "@/lib/forget/steps/search-set-aside";

/**
 * All steps of a run by the names that its row has, in the order of their doing. Rows come after all that
 * they are read from: what is read again later must not bring a mention back.
 */
export const FORGET_STEPS: ReadonlyMap<string, ForgetStep> = new Map([
  ["arrivals", awaitArrivals],
  ["reports", removeReportsOf],
  ["users", replaceHashes],
  ["bodies", rewriteDeliveries],
  ["dictionaries", dropDictionariesOf],
  ["readings", awaitReadings],
  ...ROW_PLACES.map((place): [string, ForgetStep] => [
    `rows of ${place.table}`,
    (work) => rewriteRows(work, place),
  ]),
  ["set aside", searchSetAside],
  ["statistics", renewStatistics],
]);

export const FIRST_STEP = "arrivals";

/** The name of the step after one; null after the last. */
export function stepAfter(name: string): string | null {
  const names = [...FORGET_STEPS.keys()];
  return names[names.indexOf(name) + 1] ?? null;
}
