import type { BulkOutcome } from "@/lib/triage/bulk/bulk-outcome";

/** Why a group was left alone: behind "3 were left alone:", and beside its name. */
export const LEFT_ALONE: Record<Exclude<BulkOutcome, "changed">, string> = {
  overtaken: "somebody else has changed it",
  "is-open": "it is open already",
  "is-undone": "that was taken back already",
  "no-application": "it has no report of that application",
  missing: "it is no longer there",
  stopped: "the bulk change was taken back before",
  failed: "it could not be changed; the log of the server says why",
};
