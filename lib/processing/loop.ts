import { setTimeout as pause } from "node:timers/promises";
import { packBodies } from "@/lib/bodies/pack-bodies";
import { log } from "@/lib/log";
import { readKeptDeliveries } from "@/lib/processing/read-kept-deliveries";
import { readWaitingReports } from "@/lib/processing/read-reports";

const BATCH = 20;
/** Short enough that a report which arrives meanwhile does not wait for it. */
const PACKING_BATCH = 10;
const BREATH_MILLISECONDS = 50;
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
    if ((await readWaitingReports(BATCH)) >= BATCH) return 0;
    return (await packBodies(PACKING_BATCH)) > 0 ? BREATH_MILLISECONDS : IDLE_MILLISECONDS;
  } catch (error) {
    log.warn({ err: error }, "processing pauses: the database did not answer");
    return TROUBLE_MILLISECONDS;
  }
}
