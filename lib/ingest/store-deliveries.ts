import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { anyLane, COUNTED_DELIVERY, DELIVERY_ROW, deliveryRow } from "@/lib/ingest/delivery-row";
import { lockTurns, RowsLocked } from "@/lib/ingest/lock-turns";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import type { Placement } from "@/lib/ingest/place-report";
import type { UnderstoodNotification } from "@/lib/ingest/read-notification";
import {
  FREE_HOMES,
  HOMES_SOON,
  REPORT_ROW,
  reportRow,
  storeReports,
} from "@/lib/ingest/report-row";
import { columnsOf, rowSet } from "@/lib/ingest/row-set";
import { countDeliveries } from "@/lib/rollups/count-deliveries";
import { sqlState } from "@/lib/sql-state";

/** A delivery of a report that is new, as far as is known, and the place where that belongs. */
export type NewDelivery = {
  databaseId: bigint;
  placement: Placement;
  arrival: PackedArrival;
  reading: UnderstoodNotification;
};

export type StoredDelivery = {
  deliveryId: bigint;
  /** Null when the report is there already, or gone: then the delivery is kept, and not read. */
  reportId: bigint | null;
};

/** So many deliveries are stored at once at most. */
export const MOST_AT_ONCE = 32;

const ROW = {
  ...DELIVERY_ROW,
  ...REPORT_ROW,
  ordinal: "int",
  problems: "text[]",
  codec: "text",
  // Where its bytes begin among those of all, which are one parameter, and how many they are.
  bytes_from: "int",
  bytes_length: "int",
} as const;

/**
 * Keeps deliveries and stores their reports in one statement, and so at the cost of one commit: the way
 * of nearly all notifications. It happens whole or not at all, but for those whose group somebody else
 * has locked, or that is gone: whoever holds some groups must not wait for others, as whoever merges
 * groups locks several too.
 *
 * @param deliveries at most `MOST_AT_ONCE`, in the order in which they came
 * @returns what came of each, in the same order; null: it has to be stored alone
 */
export function storeTogether(deliveries: NewDelivery[]): Promise<(StoredDelivery | null)[]> {
  return store(deliveries, FREE_HOMES);
}

/**
 * The same for one: it waits for whoever has locked its group, but not for long.
 * @throws RowsLocked when that takes longer, or so many wait already that it would have to queue
 */
export async function storeAlone(delivery: NewDelivery): Promise<StoredDelivery> {
  if (lockTurns.areTaken) throw new RowsLocked("Others wait for rows that are locked.");
  const [stored] = await lockTurns.take(() => store([delivery], HOMES_SOON)).catch(throwLocked);
  if (!stored) throw new Error("The group of a delivery is gone.");
  return stored;
}

/** PostgreSQL's lock_not_available says that `HOMES_SOON` has waited in vain. */
function throwLocked(cause: unknown): never {
  if (sqlState(cause) !== "55P03") throw cause;
  throw new RowsLocked("The rows of a delivery are locked for long.", { cause });
}

async function store(
  deliveries: NewDelivery[],
  homes: Prisma.Sql,
): Promise<(StoredDelivery | null)[]> {
  const { rows, bytes } = toRows(deliveries);
  const stored = await db.$queryRaw<(StoredDelivery & { arrivalId: string })[]>`
    /* prepared */
    with given as materialized (select * from ${rowSet(ROW, rows, MOST_AT_ONCE)} rows),
    ${homes},
    arrived as materialized (
      select given.*, home.counted_in,
        nextval(pg_get_serial_sequence('deliveries', 'id')) as delivery_id
      from given join home on home.database_id = given.database_id and home.id = given.group_id
    ),
    ${storeReports()},
    delivery as (
      insert into deliveries (id, ${columnsOf(DELIVERY_ROW)}, result, report_id, problems, read_at)
      overriding system value
      select delivery_id, ${columnsOf(DELIVERY_ROW, "arrived")},
        case when report.id is null then 'kept' else 'stored' end, report.id,
        case when report.id is null then '{}' else problems end,
        case when report.id is not null then ${new Date()}::timestamptz end
      from arrived left join report using (delivery_id)
      returning ${COUNTED_DELIVERY}, arrival_id, report_id
    ),
    ${countDeliveries(anyLane())},
    body as (
      insert into delivery_bodies (database_id, delivery_id, codec, bytes)
      select delivery.database_id, id, codec,
        substring(${bytes}::bytea from bytes_from for bytes_length)
      from delivery join arrived on delivery_id = id
    )
    select arrival_id as "arrivalId", id as "deliveryId", report_id as "reportId" from delivery`;
  const byArrival = new Map(stored.map(({ arrivalId, ...one }) => [arrivalId, one]));
  return deliveries.map(({ arrival }) => byArrival.get(arrival.arrivalId) ?? null);
}

function toRows(deliveries: NewDelivery[]) {
  let end = 0;
  const rows = deliveries.map(({ databaseId, placement, arrival, reading }, ordinal) => {
    const { codec, bytes } = arrival.stored;
    const from = end + 1;
    end += bytes.length;
    // Not spread into one: of so many properties V8 makes 19 KB, in as much time as their JSON takes.
    return Object.assign(
      deliveryRow(databaseId, arrival),
      reportRow(databaseId, placement, reading.notification),
      {
        ordinal,
        problems: reading.problems,
        codec,
        bytes_from: from,
        bytes_length: bytes.length,
      },
    );
  });
  const bytes = new Uint8Array(end);
  for (const [at, { arrival }] of deliveries.entries()) {
    bytes.set(arrival.stored.bytes, (rows[at]?.bytes_from ?? 1) - 1);
  }
  return { rows, bytes };
}
