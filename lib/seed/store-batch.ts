import type { Client } from "pg";
import { Prisma } from "@/lib/generated/prisma/client";
import { encodeBody } from "@/lib/ingest/body-codec";
import type { PersonHasher } from "@/lib/privacy/person-hash";
import { countDeliveries } from "@/lib/rollups/count-deliveries";
import { countReports } from "@/lib/rollups/count-reports";
import { reserveIds } from "@/lib/seed/insert-rows";
import type { Places } from "@/lib/seed/places";
import type { SeededReport } from "@/lib/seed/plan";
import type { SeededNotification } from "@/lib/seed/seeded-notification";
import { deliveryRow, reportRow } from "@/lib/seed/seeded-rows";

/**
 * Stores reports with all that lib/ingest/store-report.ts keeps in step with them, in one
 * transaction: an interrupted seed is a smaller one.
 */
export async function storeBatch(
  client: Client,
  places: Places,
  batch: (SeededNotification & { report: SeededReport })[],
  hashPerson: PersonHasher,
): Promise<void> {
  const placed = await places.of(batch);
  const reportIds = await reserveIds(client, "reports", batch.length);
  const deliveryIds = await reserveIds(client, "deliveries", batch.length);
  const rows = placed.map((place, at) => {
    const seeded = batch[at];
    const [report, delivery] = [reportIds[at], deliveryIds[at]];
    if (!seeded || !report || !delivery) throw new Error("A batch has a place for each report.");
    const ids = { report, delivery };
    return {
      delivery: deliveryRow(seeded.report, seeded, place, ids),
      report: reportRow(seeded, place, ids, hashPerson),
      body: seeded.body && { ...ids, databaseId: place.databaseId, bytes: seeded.body },
    };
  });
  await client.query("begin");
  await client.query(STORE, [
    JSON.stringify(rows.map(({ delivery }) => delivery)),
    JSON.stringify(rows.map(({ report }) => report)),
  ]);
  for (const { body } of rows) if (body) await storeBody(client, body);
  await client.query("commit");
}

const STORE = Prisma.sql`
  with delivery as (
    insert into deliveries overriding system value
    select * from json_populate_recordset(null::deliveries, $1)
    returning database_id, token_id, arrived_at, 1 as deliveries
  ),
  ${countDeliveries()},
  report as (
    insert into reports overriding system value
    select * from json_populate_recordset(null::reports, $2)
    returning database_id, group_id, version_id, application_id, received_at, user_hash, stack_id
  ),
  ${countReports()}
  select 1`.text;

type Body = { databaseId: string; delivery: string; bytes: Uint8Array };

async function storeBody(client: Client, { databaseId, delivery, bytes }: Body): Promise<void> {
  const encoded = await encodeBody(bytes);
  await client.query(
    "insert into delivery_bodies (database_id, delivery_id, codec, bytes) values ($1, $2, $3, $4)",
    [databaseId, delivery, encoded.codec, encoded.bytes],
  );
}
