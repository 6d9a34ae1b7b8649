import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import { encodeBody } from "@/lib/ingest/body-codec";
import type { Identified } from "@/lib/ingest/find-or-insert";

/** A notification as it came over HTTP, before anything is read into it. */
export type Arrival = {
  tokenId: bigint;
  arrivedAt: Date;
  contentType: string | null;
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

/** Keeps a delivery and its bytes in one statement: once this returns, it is durable. */
export async function keepDelivery(databaseId: bigint, arrival: Arrival): Promise<KeptDelivery> {
  const { tokenId, arrivedAt, contentType, body } = arrival;
  const bodyHash = new Uint8Array(createHash("sha256").update(body).digest());
  const { codec, bytes } = await encodeBody(body);

  const [delivery] = await db.$queryRaw<Identified[]>`
    with delivery as (
      insert into deliveries (
        database_id, token_id, arrived_at, content_type, size_bytes, body_hash
      )
      values (
        ${databaseId}, ${tokenId}, ${arrivedAt}::timestamptz, ${contentType}, ${body.length},
        ${bodyHash}
      )
      returning database_id, id
    ),
    body as (
      insert into delivery_bodies (database_id, delivery_id, codec, bytes)
      select database_id, id, ${codec}, ${bytes} from delivery
    )
    select id from delivery`;
  if (!delivery) throw new Error("The delivery was inserted, but PostgreSQL returned no id.");
  return { databaseId, id: delivery.id, arrivedAt, bodyHash };
}
