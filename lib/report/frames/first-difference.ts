import type { StackFrames } from "@/lib/report/stack-frames";

/** The innermost frame that is another than in the stack compared with; a null symbol: it ends there. */
export type FrameDifference = { level: number; symbol: string | null };

/**
 * Where a stack begins to differ from another one, from the innermost frame on: by function first, and
 * of stacks with the same functions by their lines. Null when they are the same.
 */
export function firstDifference(usual: StackFrames, other: StackFrames): FrameDifference | null {
  return differenceBy(nameOf, usual, other) ?? differenceBy(placeOf, usual, other);
}

type Frame = StackFrames[number];

function differenceBy(
  tell: (frame: Frame | undefined) => string | null,
  usual: StackFrames,
  other: StackFrames,
): FrameDifference | null {
  for (let level = 0; level < Math.max(usual.length, other.length); level += 1) {
    const told = tell(other[level]);
    if (told !== tell(usual[level])) return { level, symbol: told };
  }
  return null;
}

function nameOf(frame: Frame | undefined): string | null {
  if (!frame) return null;
  return frame.symbol ?? frame.function ?? frame.module ?? frame.offset ?? "";
}

function placeOf(frame: Frame | undefined): string | null {
  if (!frame) return null;
  const name = nameOf(frame);
  return frame.line === null ? `${name}${frame.offset ?? ""}` : `${name}:${frame.line}`;
}
