import { crashingThread } from "@/lib/report/crashing-thread";
import { foldStack, type StackRow } from "@/lib/report/frames/fold";
import type { FrameLinks } from "@/lib/report/frames/frame-links";
import { type FrameMarker, frameMarker } from "@/lib/report/frames/frame-marks";
import { findGroupFrame } from "@/lib/report/frames/group-frame";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import type { Frame, ReportModel, Thread } from "@/lib/report/report";
import type { FrameFinder } from "@/lib/search/find-frames";

/** A thread's stack as it is shown. */
export interface ReadStack {
  /** Innermost first. */
  frames: readonly Frame[];
  rows: StackRow[];
  marks: FrameMarker;
  links: FrameLinks;
  /** Says which frames the query asked for; null when it asked for none. */
  isFound: FrameFinder | null;
  /** The index of the frame that names the report's group. */
  groupFrame: number | null;
}

/** Reads a stack; `foldSystem` folds the runs of frames that are not the application's own. */
export type StackReader = (thread: Thread, foldSystem: boolean) => ReadStack;

interface Report {
  model: ReportModel;
  judge: FrameJudge;
  links: FrameLinks;
  groupName: string;
  isFound: FrameFinder | null;
}

/** Frames at each end of a stack that are judged; those between are shown as frames, if at all. */
const JUDGED = 5_000;

/** Makes the reader of the stacks of one report, which judges frames that are alike only once. */
export function stackReader({ model, judge, links, groupName, isFound }: Report): StackReader {
  const marks = frameMarker(judge, model.modules);
  const crashing = crashingThread(model);
  /** What somebody looks for is never folded away. */
  const isShown = (frame: Frame, index: number, count: number) =>
    (index >= JUDGED && index < count - JUDGED) || isFound?.(frame);
  return (thread, foldSystem) => {
    const { frames } = thread;
    const groupFrame = thread === crashing ? findGroupFrame(frames, groupName) : null;
    const verdicts = frames.map((frame, index) =>
      isShown(frame, index, frames.length) ? "in-app" : judge(frame).verdict,
    );
    const rows = foldStack(frames, verdicts, { groupFrame, foldSystem });
    return { frames, rows, marks, links, isFound, groupFrame };
  };
}
