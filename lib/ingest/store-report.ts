import { db } from "@/lib/db";
import type { Identified } from "@/lib/ingest/find-or-insert";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import type { Notification } from "@/lib/ingest/notification";
import { placeReport } from "@/lib/ingest/place-report";
import { type Redelivery, redeliverReport } from "@/lib/ingest/redeliver-report";
import { retryConflicts } from "@/lib/ingest/retry-conflicts";

export type StoredReport = { reportId: bigint; change: "stored" | Redelivery };

/**
 * Stores the report of a notification once, however often and however concurrently it is delivered,
 * and counts it in its group and rollup in the same transaction.
 */
export function storeReport(
  delivery: KeptDelivery,
  notification: Notification,
  problems: string[],
): Promise<StoredReport> {
  return retryConflicts(async () => {
    const key = { databaseId: delivery.databaseId, bugsplatId: notification.bugsplatId };
    const known = await db.report.findUnique({
      where: { databaseId_bugsplatId: key },
      select: { id: true },
    });
    const reportId = known ? null : await insertReport(delivery, notification, problems);
    if (reportId !== null) return { reportId, change: "stored" };
    return redeliverReport(delivery, notification, problems);
  });
}

/** One statement: report, counts of its group and rollup, result of the delivery. Null: it is there. */
async function insertReport(
  delivery: KeptDelivery,
  notification: Notification,
  problems: string[],
): Promise<bigint | null> {
  const { groupId, applicationId, versionId } = await placeReport(
    db,
    delivery.databaseId,
    notification,
  );
  const { receivedAt, crashedAt, arrivedAt } = notification;
  const [report] = await db.$queryRaw<Identified[]>`
    with report as (
      insert into reports (
        database_id, bugsplat_id, group_id, application_id, version_id, delivery_id,
        last_delivery_id,
        bugsplat_stack_id, received_at, received_at_guessed, crashed_at, arrived_at,
        crash_type_id, platform, exception_code, exception_message, key, "user", email,
        ip_address, user_description, call_stack_hash, has_report_xml, has_debug_output
      )
      values (
        ${delivery.databaseId}, ${notification.bugsplatId}, ${groupId}, ${applicationId},
        ${versionId}, ${delivery.id}, ${delivery.id}, ${notification.bugsplatStackId}, ${receivedAt}::timestamptz,
        ${notification.receivedAtGuessed}, ${crashedAt}::timestamptz, ${arrivedAt}::timestamptz,
        ${notification.crashTypeId}::int, ${notification.platform}, ${notification.exceptionCode},
        ${notification.exceptionMessage}, ${notification.key}, ${notification.user},
        ${notification.email}, ${notification.ipAddress}, ${notification.userDescription},
        ${notification.callStackHash}, ${notification.hasReportXml}, ${notification.hasDebugOutput}
      )
      on conflict (database_id, bugsplat_id) do nothing
      returning database_id, id, group_id, version_id, application_id, received_at
    ),
    counted_group as (
      update groups set
        report_count = groups.report_count + 1,
        first_received_at = case when groups.report_count = 0 then report.received_at
          else least(groups.first_received_at, report.received_at) end,
        last_received_at = case when groups.report_count = 0 then report.received_at
          else greatest(groups.last_received_at, report.received_at) end,
        name = coalesce(nullif(${notification.stackKeyName}, ''), groups.name),
        parent_stack_key_id = coalesce(${notification.parentStackKeyId}, groups.parent_stack_key_id)
      from report
      where groups.database_id = report.database_id and groups.id = report.group_id
      -- What the next part reads: it must wait for this one, because moves lock in that order.
      returning report.database_id, report.group_id, report.version_id, report.application_id,
        report.received_at
    ),
    counted_hour as (
      insert into hourly_rollups as rollup (
        database_id, group_id, version_id, application_id, hour, report_count
      )
      select database_id, group_id, version_id, application_id,
        date_trunc('hour', received_at, 'UTC'), 1
      from counted_group
      on conflict (database_id, group_id, version_id, hour)
      do update set report_count = rollup.report_count + 1
    ),
    read_delivery as (
      update deliveries set
        result = 'stored', report_id = report.id, problems = ${problems}, read_at = now()
      from report
      where deliveries.database_id = report.database_id and deliveries.id = ${delivery.id}
    )
    select id from report`;
  return report?.id ?? null;
}
