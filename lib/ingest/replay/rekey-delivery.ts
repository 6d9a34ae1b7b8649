import { db } from "@/lib/db";
import type { Identified } from "@/lib/ingest/find-or-insert";
import { countDeliveries } from "@/lib/rollups/count-deliveries";

type Key = { databaseId: bigint; id: bigint };

/**
 * Gives a delivery the key of the database that its body names; it may have been kept under that of
 * none, by code that did not find the name. Its row is made anew, since a row never changes its tenant.
 */
export async function rekeyDelivery({ databaseId, id }: Key, named: bigint): Promise<Key> {
  if (named === databaseId) return { databaseId, id };
  const [made] = await db.$queryRaw<Identified[]>`
    with old as (
      delete from deliveries where database_id = ${databaseId} and id = ${id} returning *
    ),
    old_body as (
      select * from delivery_bodies where database_id = ${databaseId} and delivery_id = ${id}
    ),
    made as (
      insert into deliveries (
        database_id, token_id, arrived_at, content_type, size_bytes, body_hash, kind, headers,
        replayed_at
      )
      select ${named}::bigint, token_id, arrived_at, content_type, size_bytes, body_hash, kind,
        headers, replayed_at
      from old
      returning id, token_id, arrived_at
    ),
    body as (
      insert into delivery_bodies (database_id, delivery_id, codec, bytes)
      select ${named}::bigint, made.id, old_body.codec, old_body.bytes from made, old_body
    ),
    delivery as (
      select ${databaseId}::bigint as database_id, token_id, arrived_at, -1 as deliveries from old
      union all
      select ${named}::bigint, token_id, arrived_at, 1 from made
    ),
    ${countDeliveries()}
    select id from made`;
  if (!made) throw new Error("The delivery was read again by somebody else at the same moment.");
  return { databaseId: named, id: made.id };
}
