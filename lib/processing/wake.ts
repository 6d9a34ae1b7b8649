declare global {
  var crashboardWake: { databases: Set<bigint>; ring: () => void } | undefined;
}

/** Remembered globally: Next bundles instrumentation and routes apart. */
function bell() {
  globalThis.crashboardWake ??= { databases: new Set(), ring: () => undefined };
  return globalThis.crashboardWake;
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
export function untilWoken(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (bell().databases.size > 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end);
    bell().ring = end;
  });
}
