import { Prisma } from "@/lib/generated/prisma/client";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import type { Row } from "@/lib/ingest/row-set";

/** What is known of a delivery when it arrives. */
export const DELIVERY_ROW = {
  database_id: "bigint",
  token_id: "bigint",
  arrived_at: "timestamptz",
  content_type: "text",
  size_bytes: "int",
  body_hash: "bytea",
  arrival_id: "uuid",
  kind: "text",
  headers: "jsonb",
  spooled_at: "timestamptz",
} as const;

export function deliveryRow(databaseId: bigint, arrival: PackedArrival): Row<typeof DELIVERY_ROW> {
  return {
    database_id: databaseId,
    token_id: arrival.tokenId,
    arrived_at: arrival.arrivedAt,
    content_type: arrival.contentType,
    size_bytes: arrival.sizeBytes,
    body_hash: arrival.bodyHash,
    arrival_id: arrival.arrivalId,
    kind: arrival.kind,
    headers: arrival.headers,
    spooled_at: arrival.spooledAt,
  };
}

/** What `countDeliveries` needs of a delivery. */
export const COUNTED_DELIVERY = Prisma.sql`
  database_id, id, token_id, arrived_at, 1 as deliveries`;

/** As many as deliveries that are kept at once, and some: see HourlyDelivery. */
const LANES = 16;

/** One of the lanes, by chance. */
export const anyLane = () => Prisma.sql`${Math.floor(Math.random() * LANES)}::int`;
