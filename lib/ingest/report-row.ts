import { Prisma } from "@/lib/generated/prisma/client";
import type { Notification } from "@/lib/ingest/notification";
import type { Placement } from "@/lib/ingest/place-report";
import { columnsOf, type Row } from "@/lib/ingest/row-set";
import { PATIENCE } from "@/lib/patience";
import { userHash } from "@/lib/privacy/person-hash";
import { hashPerson } from "@/lib/privacy/person-key";
import { countReports } from "@/lib/rollups/count-reports";

/** Columns that a report takes from its notification as they are. */
const TOLD = {
  database_id: "bigint",
  application_id: "bigint",
  version_id: "bigint",
  bugsplat_id: "bigint",
  bugsplat_stack_id: "bigint",
  received_at: "timestamptz",
  received_at_guessed: "boolean",
  crashed_at: "timestamptz",
  arrived_at: "timestamptz",
  crash_type_id: "int",
  platform: "text",
  exception_code: "text",
  exception_message: "text",
  key: "text",
  user: "text",
  email: "text",
  ip_address: "text",
  user_hash: "bigint",
  user_description: "text",
  call_stack_hash: "text",
  has_report_xml: "boolean",
  has_debug_output: "boolean",
} as const;

/** What `storeReports` needs to know of a report. */
export const REPORT_ROW = {
  ...TOLD,
  // The group of BugSplat's stack key, and what this notification tells of it.
  group_id: "bigint",
  group_name: "text",
  parent_stack_key_id: "text",
} as const;

export function reportRow(
  databaseId: bigint,
  { groupId, applicationId, versionId }: Placement,
  notification: Notification,
): Row<typeof REPORT_ROW> {
  return {
    database_id: databaseId,
    application_id: applicationId,
    version_id: versionId,
    bugsplat_id: notification.bugsplatId,
    bugsplat_stack_id: notification.bugsplatStackId,
    received_at: notification.receivedAt,
    received_at_guessed: notification.receivedAtGuessed,
    crashed_at: notification.crashedAt,
    arrived_at: notification.arrivedAt,
    crash_type_id: notification.crashTypeId,
    platform: notification.platform,
    exception_code: notification.exceptionCode,
    exception_message: notification.exceptionMessage,
    key: notification.key,
    user: notification.user,
    email: notification.email,
    ip_address: notification.ipAddress,
    user_hash: userHash(notification, hashPerson),
    user_description: notification.userDescription,
    call_stack_hash: notification.callStackHash,
    has_report_xml: notification.hasReportXml,
    has_debug_output: notification.hasDebugOutput,
    group_id: groupId,
    group_name: notification.stackKeyName,
    parent_stack_key_id: notification.parentStackKeyId,
  };
}

/*
 * A report is counted in the group of its stack key, or in the one that people have merged that into. Both
 * are locked as whoever counts a report locks them: whoever merges them waits until the report is counted,
 * or is waited for.
 */

const homes = (given: Prisma.Sql) => Prisma.sql`
  home as (
    select database_id, id, coalesce(counted_in, id) as counted_in from groups
    where (database_id, id) in (select database_id, group_id from ${given})
    order by database_id, id for no key update
  )`;

/** A common table expression, `home`: where each row of the one before it, `given`, is counted. */
export const HOMES = homes(Prisma.sql`given`);

/** The same, for a statement that ends with SQLSTATE 55P03 where it would wait longer for any row. */
export const HOMES_SOON = Prisma.sql`
  patience as materialized (
    select set_config('lock_timeout', ${String(PATIENCE.lock)}::text, true)
  ),
  ${homes(Prisma.sql`given, patience`)}`;

/** The same without the groups that somebody else has locked. */
export const FREE_HOMES = Prisma.sql`
  home as (
    select own.database_id, own.id, counted.id as counted_in
    from groups own
    join groups counted
      on counted.database_id = own.database_id and counted.id = coalesce(own.counted_in, own.id)
    where (own.database_id, own.id) in (select database_id, group_id from given)
    for no key update skip locked
  )`;

/**
 * Common table expressions that store and count the reports of one before them, `arrived` (the columns of
 * `REPORT_ROW`, and counted_in, delivery_id, ordinal); what is there already, or gone, is not stored.
 * `report` has those that were.
 */
export const storeReports = () => Prisma.sql`
  report as (
    insert into reports (
      ${columnsOf(TOLD)}, group_id, own_group_id, delivery_id, last_delivery_id
    )
    select ${columnsOf(TOLD, "arrived")}, counted_in, nullif(group_id, counted_in),
      delivery_id, delivery_id
    from arrived
    where not exists (
      select from gone_reports gone
      where gone.database_id = arrived.database_id and gone.bugsplat_id = arrived.bugsplat_id
    )
    order by ordinal
    on conflict do nothing
    returning database_id, id, group_id, own_group_id, version_id, application_id, received_at,
      user_hash, stack_id, delivery_id
  ),
  -- What a report tells of its own group is set where it is counted; of another one it tells nothing.
  words as (
    select report.database_id, report.group_id,
      (array_agg(group_name order by ordinal desc) filter (where group_name <> ''))[1] as name,
      (array_agg(parent_stack_key_id order by ordinal desc)
        filter (where parent_stack_key_id is not null))[1] as parent_stack_key_id
    from report join arrived using (delivery_id)
    where report.own_group_id is null
    group by 1, 2
  ),
  ${countReports(WORDS)}`;

const WORDS = Prisma.sql`,
  name = coalesce(
    (select w.name from words w where w.database_id = groups.database_id and w.group_id = groups.id),
    groups.name
  ),
  parent_stack_key_id = coalesce(
    (
      select w.parent_stack_key_id from words w
      where w.database_id = groups.database_id and w.group_id = groups.id
    ),
    groups.parent_stack_key_id
  )`;
