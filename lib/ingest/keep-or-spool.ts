import { isDatabaseAway, noteDatabaseAway } from "@/lib/health/database-watch";
import { databaseOf, type KeptDelivery, keepDelivery } from "@/lib/ingest/keep-delivery";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import type { UnderstoodNotification } from "@/lib/ingest/read-notification";
import { ownSpool } from "@/lib/ingest/spool/spool-state";
import { storeAtOnce } from "@/lib/ingest/store-at-once";
import type { UnderstoodArrival } from "@/lib/ingest/understand-arrival";
import { log } from "@/lib/log";
import { PATIENCE } from "@/lib/patience";
import { isRefusedData } from "@/lib/sql-state";
import { within } from "@/lib/within";

/** A delivery that is in the database, and its report where that was stored at once. */
export type Kept = { delivery: KeptDelivery; reportId: bigint | null };

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
      const kept = await within(PATIENCE.keep, keep(arrival));
      if (kept) return kept;
    } catch (error) {
      if (isRefusedData(error)) log.error({ err: error }, "PostgreSQL refuses a delivery");
      else noteDatabaseAway(error);
    }
  }
  await ownSpool().append({ ...arrival.packed, spooledAt: new Date() });
  return null;
}

/** Null when it is kept already: that it was kept has not been heard. */
async function keep({ packed, database, reading }: UnderstoodArrival): Promise<Kept | null> {
  const databaseId = await databaseOf(database);
  const stored = reading?.understood ? await keepWithReport(databaseId, packed, reading) : null;
  if (stored) return stored;
  const delivery = await keepDelivery(databaseId, packed);
  return delivery && { delivery, reportId: null };
}

/** Null when that cannot be, for whatever reason. */
async function keepWithReport(
  databaseId: bigint,
  arrival: PackedArrival,
  reading: UnderstoodNotification,
): Promise<Kept | null> {
  const { arrivedAt, bodyHash } = arrival;
  try {
    const { deliveryId, reportId } = await storeAtOnce(databaseId, arrival, reading);
    return { delivery: { databaseId, id: deliveryId, arrivedAt, bodyHash }, reportId };
  } catch (error) {
    log.warn({ err: error }, "a delivery is kept by itself, and its report stored after it");
    return null;
  }
}
