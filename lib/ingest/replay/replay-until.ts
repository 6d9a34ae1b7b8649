import { setTimeout as pause } from "node:timers/promises";
import { runReplays } from "@/lib/ingest/replay/run-replays";
import { log } from "@/lib/log";

const IDLE_MILLISECONDS = 1_500;
const TROUBLE_MILLISECONDS = 5_000;

/** Works through the replays that were begun, until `signal` ends it. */
export async function replayUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(await replayOnce(), undefined, { signal }).catch(() => undefined);
  }
}

/** One batch; returns how long to pause before the next, in milliseconds. */
async function replayOnce(): Promise<number> {
  try {
    return (await runReplays()) ? 0 : IDLE_MILLISECONDS;
  } catch (error) {
    log.warn({ err: error }, "replays pause: the database did not answer");
    return TROUBLE_MILLISECONDS;
  }
}
