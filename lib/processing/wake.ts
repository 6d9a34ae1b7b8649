import { setTimeout as pause } from "node:timers/promises";

type Bell = {
  databases: Set<bigint>;
  ring: () => void;
  /** When a report came last, by the clock of `performance`. */
  cameAt: number;
};

declare global {
  var crashboardWake: Bell | undefined;
}

/** Remembered globally: Next bundles instrumentation and routes apart. */
function bell(): Bell {
  const made = { databases: new Set<bigint>(), ring: () => undefined, cameAt: -Infinity };
  globalThis.crashboardWake ??= made;
  return globalThis.crashboardWake;
}

/** Tells this process that a report has come, and waits to be read. */
export function announceReport(databaseId: bigint): void {
  bell().cameAt = performance.now();
  wakeReader(databaseId);
}

/** For how many milliseconds no report has come to this process. */
export function quietFor(): number {
  return performance.now() - bell().cameAt;
}

/** Tells this process that reports of a database wait to be read: it need not look for them later. */
export function wakeReader(databaseId: bigint): void {
  bell().databases.add(databaseId);
  bell().ring();
}

/** The databases that were named since this was asked last. */
export function wokenDatabases(): bigint[] {
  const databases = [...bell().databases];
  bell().databases.clear();
  return databases;
}

/** Waits until somebody wakes the reader, or the time is over, or `signal` ends it. */
export async function untilWoken(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (bell().databases.size > 0) return;
  const woken = new AbortController();
  bell().ring = () => woken.abort();
  const either = AbortSignal.any([signal, woken.signal]);
  await pause(milliseconds, undefined, { signal: either }).catch(() => undefined);
}
