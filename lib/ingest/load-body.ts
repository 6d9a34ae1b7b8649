import { db } from "@/lib/db";
import { decodeBody, type StoredBody } from "@/lib/ingest/body-codec";

type Row = Omit<StoredBody, "dictionary"> & {
  dictionaryBytes: Uint8Array<ArrayBuffer> | null;
  dictionaryLength: number | null;
};

/** The bytes of a delivery as they are stored; null when they are kept no longer. */
export async function findBody(databaseId: bigint, deliveryId: bigint): Promise<StoredBody | null> {
  const [row] = await db.$queryRaw<Row[]>`
    /* prepared */
    select body.codec, body.bytes,
      dictionary.bytes as "dictionaryBytes", dictionary.length as "dictionaryLength"
    from delivery_bodies body
    left join body_dictionaries dictionary
      on dictionary.database_id = body.database_id and dictionary.id = body.dictionary_id
    where body.database_id = ${databaseId} and body.delivery_id = ${deliveryId}`;
  if (!row) return null;
  const { codec, bytes, dictionaryBytes, dictionaryLength } = row;
  const isContinued = dictionaryBytes !== null && dictionaryLength !== null;
  const dictionary = isContinued ? { bytes: dictionaryBytes, length: dictionaryLength } : null;
  return { codec, bytes, dictionary };
}

/** The bytes of a delivery as they arrived; null when they are kept no longer. */
export async function loadBody(databaseId: bigint, deliveryId: bigint): Promise<Uint8Array | null> {
  const stored = await findBody(databaseId, deliveryId);
  return stored ? decodeBody(stored) : null;
}
