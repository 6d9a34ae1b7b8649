import { Batches } from "@/lib/ingest/batches";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import { storeInPlace } from "@/lib/ingest/place-report";
import type { UnderstoodNotification } from "@/lib/ingest/read-notification";
import {
  MOST_AT_ONCE,
  type NewDelivery,
  type StoredDelivery,
  storeAlone,
  storeTogether,
} from "@/lib/ingest/store-deliveries";

/** In bytes: what a statement carries is held by both sides. */
const HEAVIEST = 4 * 1024 * 1024;

const batches = new Batches<NewDelivery, StoredDelivery>(
  { together: storeTogether, alone: storeAlone },
  {
    most: MOST_AT_ONCE,
    weigh: ({ arrival }) => arrival.stored.bytes.length,
    heaviest: HEAVIEST,
  },
);

/**
 * Keeps a delivery and stores its report, with others that come at the same time. It happens whole or
 * not at all.
 */
export function storeAtOnce(
  databaseId: bigint,
  arrival: PackedArrival,
  reading: UnderstoodNotification,
): Promise<StoredDelivery> {
  return storeInPlace(databaseId, reading.notification, (placement) =>
    batches.add({ databaseId, placement, arrival, reading }),
  );
}
