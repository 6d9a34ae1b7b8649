import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Identified } from "@/lib/ingest/find-or-insert";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import type { Notification } from "@/lib/ingest/notification";
import { forgetPlaces, placeNewReport } from "@/lib/ingest/place-report";
import { type Redelivery, redeliverReport } from "@/lib/ingest/redeliver-report";
import { retryConflicts } from "@/lib/ingest/retry-conflicts";
import { userHash } from "@/lib/report/user-hash";
import { countReports } from "@/lib/rollups/count-reports";

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
  return retryConflicts(async () => {
    const [known] = await db.$queryRaw<Identified[]>`
      /* prepared */
      select id from reports
      where database_id = ${delivery.databaseId} and bugsplat_id = ${notification.bugsplatId}`;
    const reportId = known ? null : await insertNew(delivery, notification, problems);
    if (reportId !== null) return { reportId, change: "stored" };
    return redeliverReport(delivery, notification, problems, isReplay);
  });
}

/** Places that are gone are made anew at the next try. */
async function insertNew(...given: Parameters<typeof insertReport>): Promise<bigint | null> {
  try {
    return await insertReport(...given);
  } catch (error) {
    forgetPlaces();
    throw error;
  }
}

/** One statement: report, its counts, result of the delivery. Null: the report is there. */
async function insertReport(
  delivery: KeptDelivery,
  notification: Notification,
  problems: string[],
): Promise<bigint | null> {
  const { groupId, applicationId, versionId } = await placeNewReport(
    delivery.databaseId,
    notification,
  );
  const { receivedAt, crashedAt, arrivedAt } = notification;
  const [report] = await db.$queryRaw<Identified[]>`
    /* prepared */
    with report as (
      insert into reports (
        database_id, bugsplat_id, group_id, application_id, version_id, delivery_id,
        last_delivery_id,
        bugsplat_stack_id, received_at, received_at_guessed, crashed_at, arrived_at,
        crash_type_id, platform, exception_code, exception_message, key, "user", email,
        ip_address, user_hash, user_description, call_stack_hash, has_report_xml, has_debug_output
      )
      values (
        ${delivery.databaseId}, ${notification.bugsplatId}, ${groupId}, ${applicationId},
        ${versionId}, ${delivery.id}, ${delivery.id}, ${notification.bugsplatStackId}, ${receivedAt}::timestamptz,
        ${notification.receivedAtGuessed}, ${crashedAt}::timestamptz, ${arrivedAt}::timestamptz,
        ${notification.crashTypeId}::int, ${notification.platform}, ${notification.exceptionCode},
        ${notification.exceptionMessage}, ${notification.key}, ${notification.user},
        ${notification.email}, ${notification.ipAddress}, ${userHash(notification)}::bigint,
        ${notification.userDescription},
        ${notification.callStackHash}, ${notification.hasReportXml}, ${notification.hasDebugOutput}
      )
      on conflict do nothing
      returning database_id, id, group_id, version_id, application_id, received_at, user_hash, stack_id
    ),
    ${countReports(Prisma.sql`,
      name = coalesce(nullif(${notification.stackKeyName}, ''), groups.name),
      parent_stack_key_id = coalesce(${notification.parentStackKeyId}, groups.parent_stack_key_id)`)},
    read_delivery as (
      update deliveries set
        result = 'stored', report_id = report.id, problems = ${problems},
        read_at = ${new Date()}::timestamptz,
        arrival_id = ${delivery.arrivalId}::uuid
      from report
      where deliveries.database_id = report.database_id and deliveries.id = ${delivery.id}
    )
    select id from report`;
  return report?.id ?? null;
}
