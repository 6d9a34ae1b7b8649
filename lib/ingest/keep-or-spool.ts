import { isDatabaseAway, noteDatabaseAway } from "@/lib/health/database-watch";
import { databaseOf, type KeptDelivery, keepDelivery } from "@/lib/ingest/keep-delivery";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import type { ParsedJson } from "@/lib/ingest/parse-json";
import { ownSpool } from "@/lib/ingest/spool/spool-state";
import { log } from "@/lib/log";
import { PATIENCE } from "@/lib/patience";
import { isRefusedData } from "@/lib/sql-state";
import { within } from "@/lib/within";

/**
 * Makes an arrival durable: in PostgreSQL, or in the spool where PostgreSQL cannot take it, or has not
 * said in time that it did.
 *
 * @returns null when it is in the spool
 * @throws when neither can take it
 */
export async function keepOrSpool(
  arrival: PackedArrival,
  json: ParsedJson,
): Promise<KeptDelivery | null> {
  if (!isDatabaseAway()) {
    try {
      const kept = await within(PATIENCE.keep, keep(arrival, json));
      if (kept) return kept;
    } catch (error) {
      if (isRefusedData(error)) log.error({ err: error }, "PostgreSQL refuses a delivery");
      else noteDatabaseAway(error);
    }
  }
  await ownSpool().append({ ...arrival, spooledAt: new Date() });
  return null;
}

async function keep(arrival: PackedArrival, json: ParsedJson): Promise<KeptDelivery | null> {
  return keepDelivery(await databaseOf(json), arrival);
}
