import { Prisma } from "@/lib/generated/prisma/client";
import type { Notification } from "@/lib/ingest/notification";
import type { Placement } from "@/lib/ingest/place-report";
import { userHash } from "@/lib/privacy/person-hash";
import { hashPerson } from "@/lib/privacy/person-key";

/** What a statement that stores a report fills: `reportValues`, then twice the delivery's id. */
export const REPORT_COLUMNS = Prisma.sql`
  database_id, group_id, application_id, version_id, bugsplat_id, bugsplat_stack_id, received_at,
  received_at_guessed, crashed_at, arrived_at, crash_type_id, platform, exception_code,
  exception_message, key, "user", email, ip_address, user_hash, user_description, call_stack_hash,
  has_report_xml, has_debug_output, delivery_id, last_delivery_id`;

/** What counting a new report needs to know, see `countReports`. */
export const COUNTED_COLUMNS = Prisma.sql`
  database_id, id, group_id, version_id, application_id, received_at, user_hash, stack_id`;

export function reportValues(
  databaseId: bigint,
  { groupId, applicationId, versionId }: Placement,
  notification: Notification,
): Prisma.Sql {
  const { receivedAt, crashedAt, arrivedAt } = notification;
  return Prisma.sql`
    ${databaseId}::bigint, ${groupId}::bigint, ${applicationId}::bigint, ${versionId}::bigint,
    ${notification.bugsplatId}::bigint, ${notification.bugsplatStackId}::bigint,
    ${receivedAt}::timestamptz, ${notification.receivedAtGuessed}::boolean,
    ${crashedAt}::timestamptz, ${arrivedAt}::timestamptz, ${notification.crashTypeId}::int,
    ${notification.platform}, ${notification.exceptionCode}, ${notification.exceptionMessage},
    ${notification.key}, ${notification.user}, ${notification.email}, ${notification.ipAddress},
    ${userHash(notification, hashPerson)}::bigint, ${notification.userDescription},
    ${notification.callStackHash}, ${notification.hasReportXml}::boolean,
    ${notification.hasDebugOutput}::boolean`;
}

/** What a report tells of its group, to be set where it is counted. */
export function groupWords({ stackKeyName, parentStackKeyId }: Notification): Prisma.Sql {
  return Prisma.sql`,
    name = coalesce(nullif(${stackKeyName}, ''), groups.name),
    parent_stack_key_id = coalesce(${parentStackKeyId}, groups.parent_stack_key_id)`;
}
