const AT_ONCE_MS = 2_000;

export type StopSignals = {
  /** Aborted by the first Ctrl-C, SIGTERM or closed terminal. */
  requested: AbortSignal;
  /** Aborted when somebody asks again: do not wait for requests in flight. */
  insisted: AbortSignal;
};

/** Listens for the wish to stop, for the rest of this process's life. */
export function listenForStop(): StopSignals {
  const requested = new AbortController();
  const insisted = new AbortController();
  let first = 0;
  const onSignal = () => {
    if (!requested.signal.aborted) {
      first = Date.now();
      requested.abort();
    } else if (Date.now() - first > AT_ONCE_MS) {
      // Sooner it is the same Ctrl-C: the terminal sends it to us, and npm passes its own on.
      insisted.abort();
    }
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, onSignal);
  return { requested: requested.signal, insisted: insisted.signal };
}
