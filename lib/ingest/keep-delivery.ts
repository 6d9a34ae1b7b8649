import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import { encodeBody } from "@/lib/ingest/body-codec";
import type { Identified } from "@/lib/ingest/find-or-insert";
import type { KeptHeaders } from "@/lib/ingest/kept-headers";
import type { PayloadKind } from "@/lib/ingest/payload-kind";

/** A notification as it came over HTTP, before anything is read into it. */
export type Arrival = {
  tokenId: bigint;
  arrivedAt: Date;
  contentType: string | null;
  headers?: KeptHeaders;
  body: Uint8Array;
};

/** A delivery that is in the database, its bytes with it. */
export type KeptDelivery = {
  databaseId: bigint;
  id: bigint;
  arrivedAt: Date;
  bodyHash: Uint8Array;
};

/** The key of deliveries whose body names no database. */
export const NO_DATABASE = 0n;

/** As many as deliveries that are kept at once, and some: see HourlyDelivery. */
const LANES = 16;

/**
 * Keeps a delivery and its bytes, and counts it in its hour, in one statement: once this returns, it
 * is durable.
 */
export async function keepDelivery(
  databaseId: bigint,
  arrival: Arrival,
  kind: PayloadKind | null = null,
): Promise<KeptDelivery> {
  const { tokenId, arrivedAt, contentType, headers, body } = arrival;
  const bodyHash = new Uint8Array(createHash("sha256").update(body).digest());
  const { codec, bytes } = await encodeBody(body);

  const [delivery] = await db.$queryRaw<Identified[]>`
    with delivery as (
      insert into deliveries (
        database_id, token_id, arrived_at, content_type, size_bytes, body_hash, kind, headers
      )
      values (
        ${databaseId}, ${tokenId}, ${arrivedAt}::timestamptz, ${contentType}, ${body.length},
        ${bodyHash}, ${kind}, ${headers ? JSON.stringify(headers) : null}::jsonb
      )
      returning database_id, id, token_id, arrived_at
    ),
    counted as (
      insert into hourly_deliveries (database_id, hour, token_id, lane, delivery_count)
      select database_id, date_trunc('hour', arrived_at, 'UTC'), token_id,
        ${Math.floor(Math.random() * LANES)}::int, 1
      from delivery
      on conflict (database_id, hour, token_id, lane)
        do update set delivery_count = hourly_deliveries.delivery_count + 1
    ),
    body as (
      insert into delivery_bodies (database_id, delivery_id, codec, bytes)
      select database_id, id, ${codec}, ${bytes} from delivery
    )
    select id from delivery`;
  if (!delivery) throw new Error("The delivery was inserted, but PostgreSQL returned no id.");
  return { databaseId, id: delivery.id, arrivedAt, bodyHash };
}
