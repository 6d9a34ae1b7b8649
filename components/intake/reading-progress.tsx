import { Notice } from "@/components/ui/notice";
import { PROGRESS } from "@/components/ui/progress-look";
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
          <label>
            This version of Crashboard reads reports better, so those that are here are read again:{" "}
            {formatCount(reread.done)} of {formatCount(reread.total)} so far.
            <progress
              value={reread.done}
              max={Math.max(1, reread.total)}
              className={`${PROGRESS} mt-1.5 max-w-md`}
            />
          </label>
        </Notice>
      )}
    </>
  );
}
