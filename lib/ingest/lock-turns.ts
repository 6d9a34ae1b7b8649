import { POOL_SIZE } from "@/lib/db";
import { Turns } from "@/lib/turns";

declare global {
  var crashboardLockTurns: Turns | undefined;
}

/**
 * Who waits for rows that somebody else has locked holds a connection meanwhile. Half of them may be held
 * so; whoever comes then waits here, and pages and reports that are new find the others free. Remembered
 * globally: Next bundles instrumentation and routes apart, and all of them share the connections.
 */
export const lockTurns: Turns = globalThis.crashboardLockTurns ?? new Turns(POOL_SIZE / 2);
globalThis.crashboardLockTurns = lockTurns;

/** Somebody else holds the rows that a delivery needs: they are there, and so is PostgreSQL. */
export class RowsLocked extends Error {
  override readonly name = "RowsLocked";
}
