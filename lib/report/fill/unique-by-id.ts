import type { Thread } from "@/lib/report/report";

/** The threads whose id no other thread has: real reports repeat ids. */
export function uniqueById(threads: readonly Thread[]): Map<string | null, Thread> {
  const unique = new Map<string | null, Thread>();
  const repeated = new Set<string | null>([null]);
  for (const thread of threads) {
    if (unique.has(thread.id)) repeated.add(thread.id);
    unique.set(thread.id, thread);
  }
  for (const id of repeated) unique.delete(id);
  return unique;
}
