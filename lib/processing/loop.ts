import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/log";
import { readKeptDeliveries } from "@/lib/processing/read-kept-deliveries";
import { readWaitingReports } from "@/lib/processing/read-reports";

const BATCH = 20;
const IDLE_MILLISECONDS = 500;
const TROUBLE_MILLISECONDS = 5_000;

/** Works through what waits to be read, until `signal` ends it. The database is its queue. */
export async function processUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(await processOnce(), undefined, { signal }).catch(() => undefined);
  }
}

/** One round; returns how long to pause before the next, in milliseconds. */
async function processOnce(): Promise<number> {
  try {
    await readKeptDeliveries(new Date(), BATCH);
    return (await readWaitingReports(BATCH)) >= BATCH ? 0 : IDLE_MILLISECONDS;
  } catch (error) {
    log.warn({ err: error }, "processing pauses: the database did not answer");
    return TROUBLE_MILLISECONDS;
  }
}
