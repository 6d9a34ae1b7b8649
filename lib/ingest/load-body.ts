import { db } from "@/lib/db";
import { decodeBody } from "@/lib/ingest/body-codec";

/** The bytes of a delivery as they arrived; null when they are kept no longer. */
export async function loadBody(databaseId: bigint, deliveryId: bigint): Promise<Uint8Array | null> {
  const stored = await db.deliveryBody.findUnique({
    where: { databaseId_deliveryId: { databaseId, deliveryId } },
    select: {
      codec: true,
      bytes: true,
      dictionary: { select: { bytes: true, length: true } },
    },
  });
  return stored ? decodeBody(stored) : null;
}
