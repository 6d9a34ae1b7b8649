import type { Changed, Refusal } from "@/lib/triage/wish";

/** What comes of a bulk change for one of its groups. */
export const BULK_OUTCOMES = [
  "changed",
  /** Somebody else has decided something that was not seen. */
  "overtaken",
  "is-open",
  "is-undone",
  "no-application",
  "no-member",
  "is-assigned",
  "is-labelled",
  "not-labelled",
  "is-full",
  "is-merged",
  "no-stack-key",
  "other-application",
  "missing",
  /** It was taken back before it came to this group. */
  "stopped",
  "failed",
] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

export const isBulkOutcome = (text: string): text is BulkOutcome =>
  BULK_OUTCOMES.some((outcome) => outcome === text);

/** What came of it for a group, and the number of the line in its history where it was changed. */
export type BulkDone = { groupId: bigint; outcome: BulkOutcome; number: number | null };

/** A version, a label and a comment are asked for before it begins; tickets are of one group each. */
const REFUSED: Record<Refusal, BulkOutcome> = {
  "is-open": "is-open",
  "is-undone": "is-undone",
  "is-merge": "failed",
  "no-application": "no-application",
  "no-member": "no-member",
  "is-assigned": "is-assigned",
  "is-labelled": "is-labelled",
  "not-labelled": "not-labelled",
  "is-full": "is-full",
  "no-label": "failed",
  "no-ticket": "failed",
  "is-linked": "failed",
  "not-linked": "failed",
  "no-version": "failed",
  "no-comment": "failed",
};

export function outcomeOf(changed: Changed): BulkOutcome {
  return changed.outcome === "refused" ? REFUSED[changed.why] : changed.outcome;
}
