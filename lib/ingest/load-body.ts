import { db } from "@/lib/db";
import { decodeBody, type StoredBody } from "@/lib/ingest/body-codec";

/** The bytes of a delivery as they are stored; null when they are kept no longer. */
export async function findBody(databaseId: bigint, deliveryId: bigint): Promise<StoredBody | null> {
  const [stored] = await db.$queryRaw<StoredBody[]>`
    /* prepared */
    select codec, bytes from delivery_bodies
    where database_id = ${databaseId} and delivery_id = ${deliveryId}`;
  return stored ?? null;
}

/** The bytes of a delivery as they arrived; null when they are kept no longer. */
export async function loadBody(databaseId: bigint, deliveryId: bigint): Promise<Uint8Array | null> {
  const stored = await findBody(databaseId, deliveryId);
  return stored ? decodeBody(stored) : null;
}
