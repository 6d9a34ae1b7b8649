import { databaseProblems } from "@/lib/health/readiness";
import { log } from "@/lib/log";

declare global {
  var crashboardDatabaseIsAway: boolean | undefined;
  var crashboardDatabaseLook: Look | undefined;
}

/** When PostgreSQL is looked for again, in milliseconds of `performance.now()`. */
type Look = { foundAt: number; pause: number; notBefore: number };

const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/** Lost again so soon after it was found, it answers and yet takes nothing, as one does that is full. */
const SOON = 10_000;

/** Remembered globally: Next bundles instrumentation and routes apart. */
function look(): Look {
  globalThis.crashboardDatabaseLook ??= { foundAt: -SOON, pause: 0, notBefore: 0 };
  return globalThis.crashboardDatabaseLook;
}

/**
 * Whether PostgreSQL was out of reach when it was last needed. Then nobody waits for it: what arrives
 * goes into the spool, until `lookForDatabase` finds it again.
 */
export function isDatabaseAway(): boolean {
  return globalThis.crashboardDatabaseIsAway ?? false;
}

/** Notes that PostgreSQL did not do what it should, in time. */
export function noteDatabaseAway(error: unknown): void {
  if (!isDatabaseAway()) {
    log.error({ err: error }, "the database does not take deliveries: they go into the spool");
    const state = look();
    const now = performance.now();
    const isSoon = now - state.foundAt < SOON + state.pause;
    state.pause = isSoon ? Math.min(Math.max(2 * state.pause, SHORTEST_PAUSE), LONGEST_PAUSE) : 0;
    state.notBefore = now + state.pause;
  }
  globalThis.crashboardDatabaseIsAway = true;
}

/**
 * Asks PostgreSQL whether it answers, takes writes, and has the tables of this code; not before the pause
 * is over that grows each time that it was lost soon after it was found.
 */
export async function lookForDatabase(): Promise<void> {
  if (performance.now() < look().notBefore) return;
  const problems = await databaseProblems();
  if (problems.length > 0) return noteDatabaseAway(new Error(problems.join(" ")));
  if (isDatabaseAway()) {
    log.info("the database answers");
    look().foundAt = performance.now();
  }
  globalThis.crashboardDatabaseIsAway = false;
}
