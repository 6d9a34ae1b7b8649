import { isDatabaseAway, noteDatabaseAway } from "@/lib/health/database-watch";
import { type Kept, keepUnderstood } from "@/lib/ingest/keep-understood";
import { ownSpool } from "@/lib/ingest/spool/spool-state";
import type { UnderstoodArrival } from "@/lib/ingest/understand-arrival";
import { log } from "@/lib/log";
import { PATIENCE } from "@/lib/patience";
import { isRefusedData } from "@/lib/sql-state";
import { within } from "@/lib/within";

/**
 * Makes an arrival durable: in PostgreSQL, with its report if that is a new one, or in the spool where
 * PostgreSQL cannot take it, or has not said in time that it did.
 *
 * @returns null when it is in the spool
 * @throws when neither can take it
 */
export async function keepOrSpool(arrival: UnderstoodArrival): Promise<Kept | null> {
  if (!isDatabaseAway()) {
    try {
      const kept = await within(PATIENCE.keep, keepUnderstood(arrival));
      if (kept) return kept;
    } catch (error) {
      if (isRefusedData(error)) log.error({ err: error }, "PostgreSQL refuses a delivery");
      else noteDatabaseAway(error);
    }
  }
  await ownSpool().append({ ...arrival.packed, spooledAt: new Date() });
  return null;
}
