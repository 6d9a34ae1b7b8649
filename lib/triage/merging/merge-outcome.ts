/** What came of a merge, or of taking one back. */
export type MergeOutcome =
  /** How many groups were merged: those that are in the same group already are left out. */
  | { outcome: "merged"; groups: number }
  | { outcome: "unmerged" }
  | { outcome: "refused"; why: MergeRefusal }
  /** One of them is not there, or the viewer may not decide about it. */
  | { outcome: "missing" };

export const MERGE_REFUSALS = ["no-stack-key", "nothing-to-merge", "not-merged"] as const;
export type MergeRefusal = (typeof MERGE_REFUSALS)[number];
