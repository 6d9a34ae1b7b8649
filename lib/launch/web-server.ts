import { fork } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { reachableHost } from "@/lib/env";
import { StartProblem } from "@/lib/start-problem";

const READY_WITHIN_MS = 120_000;
const REQUESTS_END_WITHIN_MS = 25_000;

/**
 * An idle connection is kept longer than senders and proxies keep theirs (60 seconds, mostly): whoever sends
 * on one that is being closed gets no answer, and BugSplat does not send again. Node's own is 5 seconds.
 */
export const KEEP_ALIVE = ["--keepAliveTimeout", "75000"];

/**
 * For its process, unless the environment says otherwise: glibc keeps what is freed for each of its arenas
 * apart, 8 for each processor; 2 in all take 40 MB less under load, and no more time.
 */
export const ARENAS = { MALLOC_ARENA_MAX: "2" };

/** Next's server, in a process of its own that ends when we do. */
export type WebServer = {
  /** Settles when the process has ended, with how: "exit code 1", "signal SIGKILL". */
  ended: Promise<string>;
  /** Stops taking requests, lets those in flight end (25 seconds at most), ends the process. */
  stop: (insisted: AbortSignal) => Promise<void>;
};

export type WebServerOptions = {
  mode: "start" | "dev";
  host: string;
  port: number;
  variables: Record<string, string>;
};

/** Starts Next's server; it shares our terminal, and so the app's log is ours. */
export function startWebServer({ mode, host, port, variables }: WebServerOptions): WebServer {
  // Next's development server knows no such option.
  const keepAlive = mode === "start" ? KEEP_ALIVE : [];
  const preload = pathToFileURL("lib/launch/web-server-preload.mjs").href;
  const child = fork(
    "node_modules/next/dist/bin/next",
    [mode, "--hostname", host, "--port", String(port), ...keepAlive],
    {
      execArgv: [...process.execArgv, "--import", preload],
      env: { ...ARENAS, ...process.env, ...variables, NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => {
      resolve(signal === null ? `exit code ${code}` : `signal ${signal}`);
    });
  });
  const stop = async (insisted: AbortSignal) => {
    child.kill("SIGTERM");
    const patience = sleep(REQUESTS_END_WITHIN_MS, undefined, { ref: false, signal: insisted });
    await Promise.race([ended, patience.catch(() => undefined)]);
    child.kill("SIGKILL");
    await ended;
  };
  return { ended, stop };
}

/**
 * Waits until /api/health says that the server is `ready`, or at least `live`.
 * @throws StartProblem when the server ends before, or says no after two minutes
 */
export async function waitUntil(
  health: "ready" | "live",
  server: WebServer,
  { host, port }: Pick<WebServerOptions, "host" | "port">,
  signal: AbortSignal,
): Promise<void> {
  const address = `http://${reachableHost(host)}:${port}/api/health/${health}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  let answer = "no answer";
  let how: string | undefined;
  void server.ended.then((text) => {
    how = text;
  });
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    if (how !== undefined) {
      throw new StartProblem(`The web server ended before it was ready (${how}); see above.`);
    }
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
      if (response.ok) return;
      answer = `${response.status} ${await response.text()}`;
    } catch {
      // It does not listen yet.
    }
    await sleep(50);
  }
  throw new StartProblem(
    `The web server was not ready after two minutes; ${address} says: ${answer}. See its messages above.`,
  );
}
