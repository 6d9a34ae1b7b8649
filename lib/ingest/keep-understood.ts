import { databaseOf, type KeptDelivery, keepDelivery } from "@/lib/ingest/keep-delivery";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import type { UnderstoodNotification } from "@/lib/ingest/read-notification";
import { storeAtOnce } from "@/lib/ingest/store-at-once";
import type { UnderstoodArrival } from "@/lib/ingest/understand-arrival";
import { log } from "@/lib/log";

/** A delivery that is in the database, and its report where that was stored at once. */
export type Kept = { delivery: KeptDelivery; reportId: bigint | null };

/**
 * Keeps an arrival in PostgreSQL, with its report if that is a new one.
 *
 * @returns null when it is kept already: that it was kept has not been heard
 * @throws when PostgreSQL cannot take it
 */
export async function keepUnderstood(arrival: UnderstoodArrival): Promise<Kept | null> {
  const { packed, database, reading } = arrival;
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
