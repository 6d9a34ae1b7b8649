import { db } from "@/lib/db";
import { anyLane, COUNTED_DELIVERY, DELIVERY_ROW, deliveryRow } from "@/lib/ingest/delivery-row";
import { ensureDatabase } from "@/lib/ingest/ensure-names";
import type { Identified } from "@/lib/ingest/find-or-insert";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import type { ParsedJson } from "@/lib/ingest/parse-json";
import { Payload } from "@/lib/ingest/payload";
import { RememberedIds } from "@/lib/ingest/remembered-ids";
import { columnsOf, rowSet } from "@/lib/ingest/row-set";
import { countDeliveries } from "@/lib/rollups/count-deliveries";

/** A delivery that is in the database, its bytes with it. */
export type KeptDelivery = {
  databaseId: bigint;
  id: bigint;
  arrivedAt: Date;
  bodyHash: Uint8Array;
};

/** The key of deliveries whose body names no database. */
export const NO_DATABASE = 0n;

const remembered = new RememberedIds(1_000);

const DatabaseName = Payload.pick({ database: true });

/** The BugSplat database that a body names; null when it names none. */
export function databaseNameOf(json: ParsedJson): string | null {
  const named = DatabaseName.safeParse(json.ok ? json.value : null);
  return named.success ? named.data.database : null;
}

/** The id of the BugSplat database that a body names, if it names one: that leads its delivery's key. */
export async function databaseOf(name: string | null): Promise<bigint> {
  return name === null ? NO_DATABASE : remembered.get(name, () => ensureDatabase(name));
}

/**
 * Keeps a delivery and its bytes, and counts it in its hour, in one statement: once this returns, it
 * is durable.
 *
 * @returns null when it is kept already
 */
export async function keepDelivery(
  databaseId: bigint,
  arrival: PackedArrival,
): Promise<KeptDelivery | null> {
  const { arrivedAt, bodyHash, stored } = arrival;
  const [delivery] = await db.$queryRaw<Identified[]>`
    /* prepared */
    with delivery as (
      insert into deliveries (${columnsOf(DELIVERY_ROW)})
      select ${columnsOf(DELIVERY_ROW)}
      from ${rowSet(DELIVERY_ROW, [deliveryRow(databaseId, arrival)], 1)} arrived
      on conflict (database_id, arrived_at, arrival_id) do nothing
      returning ${COUNTED_DELIVERY}
    ),
    ${countDeliveries(anyLane())},
    body as (
      insert into delivery_bodies (database_id, delivery_id, codec, bytes)
      select database_id, id, ${stored.codec}, ${stored.bytes} from delivery
    )
    select id from delivery`;
  return delivery ? { databaseId, id: delivery.id, arrivedAt, bodyHash } : null;
}

/** Whether an arrival is kept already. */
export async function isKept(
  databaseId: bigint,
  { arrivedAt, arrivalId }: PackedArrival,
): Promise<boolean> {
  const kept = await db.delivery.findUnique({
    where: { databaseId_arrivedAt_arrivalId: { databaseId, arrivedAt, arrivalId } },
    select: { id: true },
  });
  return kept !== null;
}
