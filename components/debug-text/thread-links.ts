import type { DebugDocument } from "@/lib/debug-text/document";
import type { Thread } from "@/lib/report/report";

/**
 * The id of the report's thread that a line of the text shows a frame of, by line. A line has none
 * unless exactly one thread of the report has the id and the function is in its stack: a link to
 * another thread is worse than none.
 */
export function threadLinks(
  { frames, report }: Pick<DebugDocument, "frames" | "report">,
  threads: readonly Thread[],
): Map<number, string> {
  const functions = functionsById(threads);
  const links = new Map<number, string>();
  for (const frame of frames) {
    const id = frame.thread === null ? null : report.threads[frame.thread]?.id;
    if (id == null || frame.function === null) continue;
    if (functions.get(id)?.has(frame.function)) links.set(frame.line, id);
  }
  return links;
}

/** The functions in the stack of each thread with an id of its own. */
function functionsById(threads: readonly Thread[]): Map<string, ReadonlySet<string>> {
  const functions = new Map<string, ReadonlySet<string>>();
  for (const { id, frames } of threads) {
    if (id === null) continue;
    const called = frames.flatMap((frame) => frame.function ?? []);
    functions.set(id, functions.has(id) ? new Set() : new Set(called));
  }
  return functions;
}
