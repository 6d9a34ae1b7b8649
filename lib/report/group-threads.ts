import type { Thread } from "@/lib/report/report";
import { stackFingerprint } from "@/lib/report/stack-fingerprint";

/** Threads that stand at the same place; `threads` holds at least `first`. */
export interface ThreadGroup {
  first: Thread;
  threads: Thread[];
}

/** Folds threads with identical stacks, such as a pool of idle workers, in the order of the first of each. */
export function groupThreads(threads: readonly Thread[]): ThreadGroup[] {
  const groups = new Map<string, ThreadGroup>();
  for (const thread of threads) {
    const fingerprint = stackFingerprint(thread.frames);
    const group = groups.get(fingerprint);
    if (group) group.threads.push(thread);
    else groups.set(fingerprint, { first: thread, threads: [thread] });
  }
  return [...groups.values()];
}
