import { db } from "@/lib/db";
import { decodeBody, type StoredBody } from "@/lib/ingest/body-codec";

type Row = Omit<StoredBody, "dictionary"> & {
  deliveryId: bigint;
  dictionaryBytes: Uint8Array<ArrayBuffer> | null;
  dictionaryLength: number | null;
};

/** The bytes of deliveries as they are stored; those that are kept no longer are left out. */
export async function findBodies(
  databaseId: bigint,
  deliveryIds: readonly bigint[],
): Promise<Map<bigint, StoredBody>> {
  const rows = await db.$queryRaw<Row[]>`
    /* prepared */
    select body.delivery_id as "deliveryId", body.codec, body.bytes,
      dictionary.bytes as "dictionaryBytes", dictionary.length as "dictionaryLength"
    from delivery_bodies body
    left join body_dictionaries dictionary
      on dictionary.database_id = body.database_id and dictionary.id = body.dictionary_id
    where body.database_id = ${databaseId} and body.delivery_id = any(${deliveryIds}::bigint[])`;
  return new Map(rows.map((row) => [row.deliveryId, storedBody(row)]));
}

function storedBody({ codec, bytes, dictionaryBytes, dictionaryLength }: Row): StoredBody {
  const isContinued = dictionaryBytes !== null && dictionaryLength !== null;
  const dictionary = isContinued ? { bytes: dictionaryBytes, length: dictionaryLength } : null;
  return { codec, bytes, dictionary };
}

/** The bytes of a delivery as they arrived; null when they are kept no longer. */
export async function loadBody(databaseId: bigint, deliveryId: bigint): Promise<Uint8Array | null> {
  const stored = (await findBodies(databaseId, [deliveryId])).get(deliveryId);
  return stored ? decodeBody(stored) : null;
}
