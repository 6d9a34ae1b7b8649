import type { DebugDocument } from "@/lib/debug-text/document";
import type { Thread } from "@/lib/report/report";

/** Which frame of the report a line of its debugger text shows. */
export interface FrameTarget {
  line: number;
  /** The position of the thread in the report, and of the frame in it where that is certain. */
  thread: number;
  frame: number | null;
}

/**
 * The frames of a text that the report has too, in the order of their lines. A line has none unless
 * exactly one thread of the report has the id and the function is in its stack: a link to another
 * thread is worse than none.
 */
export function frameTargets(
  { frames, report }: Pick<DebugDocument, "frames" | "report">,
  threads: readonly Thread[],
): FrameTarget[] {
  const stacks = stacksById(threads);
  return frames.flatMap(({ line, thread, frame, function: name }) => {
    const id = thread === null ? null : report.threads[thread]?.id;
    const stack = id == null ? null : stacks.get(id);
    if (!stack || name === null || !stack.levels.has(name)) return [];
    const same = frame !== null && threads[stack.thread]?.frames[frame]?.function === name;
    return { line, thread: stack.thread, frame: same ? frame : (stack.levels.get(name) ?? null) };
  });
}

interface Stack {
  thread: number;
  /** The frame with a function; null when several have it. */
  levels: ReadonlyMap<string, number | null>;
}

/** The stacks of the threads with an id of their own. */
function stacksById(threads: readonly Thread[]): Map<string, Stack | null> {
  const stacks = new Map<string, Stack | null>();
  for (const [thread, { id, frames }] of threads.entries()) {
    if (id === null) continue;
    const levels = new Map<string, number | null>();
    for (const [level, { function: name }] of frames.entries()) {
      if (name !== null) levels.set(name, levels.has(name) ? null : level);
    }
    stacks.set(id, stacks.has(id) ? null : { thread, levels });
  }
  return stacks;
}
