import { log } from "@/lib/log";
import { settleMerged } from "@/lib/triage/merging/settle-merged";

/** Nobody waits longer for an answer; the rest is done behind it. */
const MILLISECONDS = 2_000;

const BATCH = 500;

/** Moves reports of merged groups for a moment, so that the page that follows shows most merges done. */
export async function settleSoon(): Promise<void> {
  const end = Date.now() + MILLISECONDS;
  try {
    while (Date.now() < end && (await settleMerged(BATCH)));
  } catch (error) {
    log.warn({ err: error }, "a merge goes on behind its answer");
  }
}
