import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatCount, formatQuantity } from "@/lib/format";
import type { ReadingProgress as Progress } from "@/lib/queries/get-reading-progress";

/** How far a new reader has got with old reports, and what it could not read; nothing when all is done. */
export function ReadingProgress({ progress }: { progress: Progress }) {
  const { parked, reread } = progress;
  return (
    <>
      {parked > 0 && (
        <Notice tone="warning">
          {formatQuantity(parked, "report")} could not be read in five tries, so no stack is known
          of {parked === 1 ? "it" : "them"}. Nothing is lost: the page of each says why and shows
          what arrived. A replay of its delivery tries again.
        </Notice>
      )}
      {!reread.isFinished && (
        <Notice>
          <ProgressBar
            label={`This version of Crashboard reads reports better, so those that are here are read again: ${formatCount(reread.done)} of ${formatCount(reread.total)} so far.`}
            done={reread.done}
            total={reread.total}
          />
        </Notice>
      )}
    </>
  );
}
