import type { PartSource } from "@/lib/report/fill/part-sources";
import type { Frame } from "@/lib/report/report";

interface FoundStack {
  frames: Frame[];
  source: PartSource;
}

/**
 * Chooses between two stacks of the thread that crashed: the one that names more functions, then the
 * one with more source places, then the longer one. The notification's callstack has the symbols of
 * BugSplat's server, so it wins a draw; a debugger without symbols leaves a module and an offset.
 */
export function betterStack(
  callstack: readonly Frame[],
  debuggerText: readonly Frame[],
): FoundStack | null {
  const [told, printed] = [worth(callstack), worth(debuggerText)];
  const difference = told.map((count, index) => count - (printed[index] ?? 0)).find(Boolean) ?? 0;
  if (difference < 0) return { frames: [...debuggerText], source: "debugger text" };
  return callstack.length > 0 ? { frames: [...callstack], source: "callstack" } : null;
}

/** What a stack says, the weightiest first. */
function worth(frames: readonly Frame[]): number[] {
  return [
    frames.filter((frame) => frame.function !== null).length,
    frames.filter(({ file, line }) => file !== null || line !== null).length,
    frames.length,
  ];
}
