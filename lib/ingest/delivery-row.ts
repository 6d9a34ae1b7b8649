import { Prisma } from "@/lib/generated/prisma/client";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";

/** What a statement that keeps a delivery fills with `deliveryValues`. */
export const DELIVERY_COLUMNS = Prisma.sql`
  database_id, token_id, arrived_at, content_type, size_bytes, body_hash, arrival_id, kind, headers`;

export function deliveryValues(databaseId: bigint, arrival: PackedArrival): Prisma.Sql {
  return Prisma.sql`
    ${databaseId}::bigint, ${arrival.tokenId}::bigint, ${arrival.arrivedAt}::timestamptz,
    ${arrival.contentType}, ${arrival.sizeBytes}::int, ${arrival.bodyHash},
    ${arrival.arrivalId}::uuid, ${arrival.kind}, ${JSON.stringify(arrival.headers)}::jsonb`;
}

/** What `countDeliveries` and `keepBody` need of a delivery. */
export const KEPT_COLUMNS = Prisma.sql`
  database_id, id, token_id, arrived_at, 1 as deliveries`;

/** A common table expression that keeps the bytes of the one before it, `delivery`. */
export const keepBody = ({ stored }: PackedArrival) => Prisma.sql`
  body as (
    insert into delivery_bodies (database_id, delivery_id, codec, bytes)
    select database_id, id, ${stored.codec}, ${stored.bytes} from delivery
  )`;

/** As many as deliveries that are kept at once, and some: see HourlyDelivery. */
const LANES = 16;

/** One of the lanes, by chance. */
export const anyLane = () => Prisma.sql`${Math.floor(Math.random() * LANES)}::int`;
