import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { ensureDatabase } from "@/lib/ingest/ensure-names";
import type { Identified } from "@/lib/ingest/find-or-insert";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import type { ParsedJson } from "@/lib/ingest/parse-json";
import { Payload } from "@/lib/ingest/payload";
import { RememberedIds } from "@/lib/ingest/remembered-ids";
import { countDeliveries } from "@/lib/rollups/count-deliveries";

/** A delivery that is in the database, its bytes with it. */
export type KeptDelivery = {
  databaseId: bigint;
  id: bigint;
  arrivedAt: Date;
  bodyHash: Uint8Array;
  /** What its row is to hold from now on: null once it is certain that nobody keeps it again. */
  arrivalId: string | null;
};

/** The key of deliveries whose body names no database. */
export const NO_DATABASE = 0n;

const remembered = new RememberedIds(1_000);

/** As many as deliveries that are kept at once, and some: see HourlyDelivery. */
const LANES = 16;

const DatabaseName = Payload.pick({ database: true });

/** The id of the BugSplat database that a body names: that leads the key of its delivery. */
export async function databaseOf(json: ParsedJson): Promise<bigint> {
  const named = DatabaseName.safeParse(json.ok ? json.value : null);
  if (!named.success) return NO_DATABASE;
  const { database } = named.data;
  return remembered.get(database, () => ensureDatabase(database));
}

/**
 * Keeps a delivery and its bytes, and counts it in its hour, in one statement: once this returns, it
 * is durable.
 *
 * @param spooledAt when it was put into the spool, if it comes from there
 * @returns null when it is kept already
 */
export async function keepDelivery(
  databaseId: bigint,
  arrival: PackedArrival,
  spooledAt: Date | null = null,
): Promise<KeptDelivery | null> {
  const { arrivedAt, bodyHash, arrivalId, stored } = arrival;
  const [delivery] = await db.$queryRaw<Identified[]>`
    /* prepared */
    with delivery as (
      insert into deliveries (
        database_id, token_id, arrived_at, content_type, size_bytes, body_hash, arrival_id,
        spooled_at, kind, headers
      )
      values (
        ${databaseId}, ${arrival.tokenId}, ${arrivedAt}::timestamptz, ${arrival.contentType},
        ${arrival.sizeBytes}, ${bodyHash}, ${arrivalId}::uuid, ${spooledAt}::timestamptz,
        ${arrival.kind}, ${JSON.stringify(arrival.headers)}::jsonb
      )
      on conflict (database_id, arrival_id) where arrival_id is not null do nothing
      returning database_id, id, token_id, arrived_at, 1 as deliveries
    ),
    ${countDeliveries(Prisma.sql`${Math.floor(Math.random() * LANES)}::int`)},
    body as (
      insert into delivery_bodies (database_id, delivery_id, codec, bytes)
      select database_id, id, ${stored.codec}, ${stored.bytes} from delivery
    )
    select id from delivery`;
  if (!delivery) return null;
  return {
    databaseId,
    id: delivery.id,
    arrivedAt,
    bodyHash,
    arrivalId: spooledAt && arrivalId,
  };
}
