import { findModule } from "@/lib/report/find-module";
import { isInline } from "@/lib/report/frames/inline";
import { remember } from "@/lib/report/frames/remember";
import type { FrameJudge, Judgement } from "@/lib/report/in-app/judge-frame";
import type { Frame, Module } from "@/lib/report/report";

/** What a row shows of a frame beside its name. */
export interface FrameMarks extends Judgement {
  /** The compiler put the function into its caller. */
  inline: boolean;
  /** Its function has no name; `module` is the one whose symbols are missing, where it is known. */
  withoutSymbols: { module: string | null; version: string | null } | null;
}

export type FrameMarker = (frame: Frame) => FrameMarks;

/** Makes what finds the marks of the frames of one report. */
export function frameMarker(judge: FrameJudge, modules: readonly Module[]): FrameMarker {
  const findKnown = remember((name) => findModule(modules, name));
  return (frame) => ({
    ...judge(frame),
    inline: isInline(frame.symbol),
    withoutSymbols: withoutSymbols(frame, findKnown),
  });
}

function withoutSymbols(
  { module, function: called }: Frame,
  findKnown: (name: string) => Module | null,
): FrameMarks["withoutSymbols"] {
  // A debugger without symbols prints the module alone, which reads as a function.
  const alone = module === null && called !== null && findKnown(called) ? called : null;
  if (called !== null && alone === null) return null;
  const name = module ?? alone;
  const version = name === null ? null : (findKnown(name)?.fileVersion ?? null);
  return { module: name, version };
}
