import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { type Frame, frameOf } from "@/lib/report/report";
import { StackFrames } from "@/lib/report/stack-frames";

/** The stack of a report as it is stored, and by what it is told whose code its frames are. */
export type StoredStack = {
  reportId: string;
  /** BugSplat's number of the report. */
  bugsplatId: string;
  version: string;
  platform: string | null;
  crashTypeId: number | null;
  /** The own rules of its database. */
  frameRules: FrameRules;
  /** Of the thread that crashed, innermost first. */
  frames: Frame[];
};

/** Reads the column `frames` of `stacks`. */
export function readStoredFrames(stored: unknown): Frame[] {
  return StackFrames.parse(stored).map(frameOf);
}
