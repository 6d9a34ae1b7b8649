import { MERGE_REFUSALS, type MergeRefusal } from "@/lib/triage/merging/merge-outcome";

/** What came of a merge, as the address of the page that is shown then says it. */
export const MERGE_SAID = ["merged", "unmerged", ...MERGE_REFUSALS] as const;
export type MergeSaid = (typeof MERGE_SAID)[number];

const REFUSED: Record<MergeRefusal, string> = {
  "no-stack-key":
    "Nothing was merged: reports that came without a stack key are together by chance, and new ones of any bug would follow.",
  "nothing-to-merge":
    "Nothing was merged: choose at least one group that is not merged into this one yet.",
  "not-merged": "Nothing was taken apart: that group is not merged any more.",
};

export const MERGE_WORDS: Record<MergeSaid, string> = {
  ...REFUSED,
  merged:
    "Done: the groups are merged. Their reports, and those that still come, count here; each keeps BugSplat's group, and Unmerge below gives it back.",
  unmerged: "Done: that group is by itself again, with all its reports.",
};
