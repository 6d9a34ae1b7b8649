import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { env } from "@/lib/env";
import { hasBuild } from "@/lib/launch/build-dashboard";
import { DatabaseAway, reachDatabase } from "@/lib/launch/reach-database";
import { tokensFile } from "@/lib/spool-folder";

const RETRY_MS = 2_000;

export const SERVING_WITHOUT =
  "The database does not answer: Crashboard serves without it. What arrives waits on the disk; pages come back with the database.";

/**
 * Whether a database does not answer now, and Crashboard can serve without it: it has a build and has
 * run before, so that it knows the tokens of those who send.
 * @throws StartProblem when the database cannot be used, or must be there first
 */
export async function isOutOfReach(url: string, mode: "start" | "dev"): Promise<boolean> {
  try {
    await reachDatabase(url);
    return false;
  } catch (error) {
    if (!(error instanceof DatabaseAway) || mode === "dev") throw error;
    const hasRun = existsSync(tokensFile(env.dataDir)) && (await hasBuild());
    if (!hasRun) throw error;
    return true;
  }
}

/**
 * Waits until a database answers.
 * @throws StartProblem when it answers and cannot be used
 */
export async function untilReached(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await reachDatabase(url);
      return;
    } catch (error) {
      if (!(error instanceof DatabaseAway)) throw error;
    }
    await sleep(RETRY_MS, undefined, { signal });
  }
}
