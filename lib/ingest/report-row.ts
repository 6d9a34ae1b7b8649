import { Prisma } from "@/lib/generated/prisma/client";
import type { Notification } from "@/lib/ingest/notification";
import type { Placement } from "@/lib/ingest/place-report";
import { userHash } from "@/lib/privacy/person-hash";
import { hashPerson } from "@/lib/privacy/person-key";

/** What a statement that stores a report fills: `reportValues`, then twice the delivery's id. */
export const REPORT_COLUMNS = Prisma.sql`
  database_id, group_id, own_group_id, application_id, version_id, bugsplat_id, bugsplat_stack_id, received_at,
  received_at_guessed, crashed_at, arrived_at, crash_type_id, platform, exception_code,
  exception_message, key, "user", email, ip_address, user_hash, user_description, call_stack_hash,
  has_report_xml, has_debug_output, delivery_id, last_delivery_id`;

/** What counting a new report needs to know, see `countReports`. */
export const COUNTED_COLUMNS = Prisma.sql`
  database_id, id, group_id, version_id, application_id, received_at, user_hash, stack_id`;

/**
 * A common table expression, `home`, with the group of BugSplat's stack key and the one that its reports
 * are counted in, which is another one where people have merged it. It is locked as whoever counts a report
 * locks it: whoever merges it waits until the report is counted, or is waited for.
 */
export const homeGroup = (databaseId: bigint, { groupId }: Placement) => Prisma.sql`
  home as (
    select id, coalesce(counted_in, id) as counted_in from groups
    where database_id = ${databaseId} and id = ${groupId} for no key update
  )`;

/** For a statement with `homeGroup` before it. */
export function reportValues(
  databaseId: bigint,
  { groupId, applicationId, versionId }: Placement,
  notification: Notification,
): Prisma.Sql {
  const { receivedAt, crashedAt, arrivedAt } = notification;
  return Prisma.sql`
    ${databaseId}::bigint, coalesce((select counted_in from home), ${groupId}::bigint),
    (select id from home where id <> counted_in), ${applicationId}::bigint, ${versionId}::bigint,
    ${notification.bugsplatId}::bigint, ${notification.bugsplatStackId}::bigint,
    ${receivedAt}::timestamptz, ${notification.receivedAtGuessed}::boolean,
    ${crashedAt}::timestamptz, ${arrivedAt}::timestamptz, ${notification.crashTypeId}::int,
    ${notification.platform}, ${notification.exceptionCode}, ${notification.exceptionMessage},
    ${notification.key}, ${notification.user}, ${notification.email}, ${notification.ipAddress},
    ${userHash(notification, hashPerson)}::bigint, ${notification.userDescription},
    ${notification.callStackHash}, ${notification.hasReportXml}::boolean,
    ${notification.hasDebugOutput}::boolean`;
}

/** What a report tells of its own group, to be set where it is counted; of another one it tells nothing. */
export function groupWords(
  { stackKeyName, parentStackKeyId }: Notification,
  { groupId }: Placement,
): Prisma.Sql {
  const isOwn = Prisma.sql`case when groups.id = ${groupId}::bigint then`;
  return Prisma.sql`,
    name = coalesce(${isOwn} nullif(${stackKeyName}, '') end, groups.name),
    parent_stack_key_id = coalesce(${isOwn} ${parentStackKeyId}::text end, groups.parent_stack_key_id)`;
}
