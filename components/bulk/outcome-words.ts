import type { BulkOutcome } from "@/lib/triage/bulk/bulk-outcome";

/** Why a group was left alone: behind "3 were left alone:", and beside its name. */
export const LEFT_ALONE: Record<Exclude<BulkOutcome, "changed">, string> = {
  overtaken: "somebody else has changed it",
  "is-open": "it is open already",
  "is-undone": "that was taken back already",
  "no-application": "it has no report of that application",
  "no-member": "they may not see it",
  "is-assigned": "it is assigned so already",
  "is-labelled": "it has that label already",
  "not-labelled": "it does not have that label",
  "is-full": "it has as many labels as there can be",
  "is-merged": "it is merged into that group already",
  "no-stack-key": "reports that came without a stack key are together by chance",
  "other-application": "it has reports of an application that the other group has none of",
  missing: "it is no longer there",
  stopped: "the bulk change was taken back before",
  failed: "it could not be changed; the log of the server says why",
};
