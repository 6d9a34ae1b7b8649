import { matchInOrder } from "@/lib/report/compare/match-in-order";
import type { StackFrames } from "@/lib/report/stack-frames";
import { plainFunction } from "@/lib/signature/plain-function";
import { MOST_FRAMES } from "@/lib/signature/signature-rules";

/** How many of the named frames of two stacks are the same, in the same order. */
export type StackOverlap = {
  common: number;
  /** Of the longer stack. */
  of: number;
};

/**
 * Compares the innermost frames of two stacks by their functions as signatures have them: whatever the
 * lines, the builds and the names of the program.
 */
export function stackOverlap(one: StackFrames, other: StackFrames): StackOverlap {
  const numbers = new Map<string, number>();
  const [a, b] = [namesOf(one), namesOf(other)].map((names) =>
    names.map((name) => {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    }),
  );
  if (!a || !b) return { common: 0, of: 0 };
  return { common: matchInOrder(a, b).length, of: Math.max(a.length, b.length) };
}

function namesOf(frames: StackFrames): string[] {
  return frames
    .slice(0, MOST_FRAMES)
    .flatMap(({ module, function: called }) => (called && plainFunction(called)) || module || []);
}
