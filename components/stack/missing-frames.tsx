import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/format";
import type { Thread } from "@/lib/report/report";

/** Says so when a thread came with fewer frames than the report counts. */
export function MissingFrames({ thread: { declaredFrameCount, frames } }: { thread: Thread }) {
  if (declaredFrameCount === null || declaredFrameCount <= frames.length) return null;
  return (
    <div className="border-line border-b p-3">
      <Notice tone="warning">
        {frames.length === 0
          ? `BugSplat counts ${formatCount(declaredFrameCount)} frames in this thread and sent none of them.`
          : `BugSplat counts ${formatCount(declaredFrameCount)} frames in this thread and sent ${formatCount(frames.length)} of them; the outer ones are missing.`}
      </Notice>
    </div>
  );
}
