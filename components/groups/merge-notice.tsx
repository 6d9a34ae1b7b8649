import { MERGE_WORDS, type MergeSaid } from "@/components/groups/merge-said";
import { Notice } from "@/components/ui/notice";

type Props = {
  said: MergeSaid | null;
  /** The id of the merged group whose address led here. */
  alias: string | null;
};

/** What came of a merge, and why the address of another group led to this one. */
export function MergeNotice({ said, alias }: Props) {
  return (
    <>
      {said && (
        <Notice tone={said === "merged" || said === "unmerged" ? "info" : "warning"}>
          {MERGE_WORDS[said]}
        </Notice>
      )}
      {alias && (
        <Notice>
          Group {alias} is merged into this one, where its reports count. It is below, under Merged
          groups, and can be taken out again.
        </Notice>
      )}
    </>
  );
}
