declare global {
  var crashboardStreams: AbortController | undefined;
}

/** Remembered globally: Next bundles instrumentation and routes apart. */
function ending(): AbortController {
  globalThis.crashboardStreams ??= new AbortController();
  return globalThis.crashboardStreams;
}

/** Aborted when this process is told to stop: a stream that goes on would keep it. */
export function streamsEnd(): AbortSignal {
  return ending().signal;
}

/** Ends all streams of this process. */
export function endStreams(): void {
  ending().abort();
}
