import { db } from "@/lib/db";
import type { Identified } from "@/lib/ingest/find-or-insert";
import { findKnownReport, noteGone } from "@/lib/ingest/gone-report";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import { lockTurns } from "@/lib/ingest/lock-turns";
import type { Notification } from "@/lib/ingest/notification";
import { storeInPlace } from "@/lib/ingest/place-report";
import { type Redelivery, redeliverReport } from "@/lib/ingest/redeliver-report";
import { HOMES, REPORT_ROW, reportRow, storeReports } from "@/lib/ingest/report-row";
import { retryConflicts } from "@/lib/ingest/retry-conflicts";
import { rowSet } from "@/lib/ingest/row-set";

export type StoredReport = { reportId: bigint; change: "stored" | Redelivery };

/**
 * Stores the report of a notification once, however often and however concurrently it is delivered,
 * and counts it, see lib/rollups, in the same statement.
 *
 * @param isReplay see `redeliverReport`
 */
export function storeReport(
  delivery: KeptDelivery,
  notification: Notification,
  problems: string[],
  isReplay = false,
): Promise<StoredReport> {
  return lockTurns.take(() =>
    retryConflicts(() => storeOrRedeliver(delivery, notification, problems, isReplay)),
  );
}

async function storeOrRedeliver(
  delivery: KeptDelivery,
  notification: Notification,
  problems: string[],
  isReplay: boolean,
): Promise<StoredReport> {
  const { databaseId } = delivery;
  const { bugsplatId } = notification;
  let known = await findKnownReport(databaseId, bugsplatId);
  if (known === null) {
    const reportId = await insertReport(delivery, notification, problems);
    if (reportId !== null) return { reportId, change: "stored" };
    known = await findKnownReport(databaseId, bugsplatId);
  }
  if (known?.isGone) {
    await noteGone(delivery, known.id, problems);
    return { reportId: known.id, change: "duplicate" };
  }
  return redeliverReport(delivery, notification, problems, isReplay);
}

const ROW = { ...REPORT_ROW, delivery_id: "bigint", ordinal: "int" } as const;

/** One statement: report, its counts, result of the delivery. Null: the report is there, or gone. */
async function insertReport(
  { databaseId, id }: KeptDelivery,
  notification: Notification,
  problems: string[],
): Promise<bigint | null> {
  const { reportId } = await storeInPlace(databaseId, notification, async (placement) => {
    const row = { ...reportRow(databaseId, placement, notification), delivery_id: id, ordinal: 0 };
    const [report] = await db.$queryRaw<Identified[]>`
      /* prepared */
      with given as materialized (select * from ${rowSet(ROW, [row], 1)} rows),
      ${HOMES},
      arrived as materialized (
        select given.*, coalesce(home.counted_in, given.group_id) as counted_in
        from given
        left join home on home.database_id = given.database_id and home.id = given.group_id
      ),
      ${storeReports()},
      read_delivery as (
        update deliveries set
          result = 'stored', report_id = report.id, problems = ${problems},
          read_at = ${new Date()}::timestamptz
        from report
        where deliveries.database_id = report.database_id and deliveries.id = ${id}
      )
      select id from report`;
    return { reportId: report?.id ?? null };
  });
  return reportId;
}
