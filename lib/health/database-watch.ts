import { databaseProblems } from "@/lib/health/readiness";
import { log } from "@/lib/log";

declare global {
  var crashboardDatabaseIsAway: boolean | undefined;
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
  }
  globalThis.crashboardDatabaseIsAway = true;
}

/** Asks PostgreSQL whether it answers, and has the tables of this code. */
export async function lookForDatabase(): Promise<void> {
  const problems = await databaseProblems();
  if (problems.length > 0) return noteDatabaseAway(new Error(problems.join(" ")));
  if (isDatabaseAway()) log.info("the database answers");
  globalThis.crashboardDatabaseIsAway = false;
}
