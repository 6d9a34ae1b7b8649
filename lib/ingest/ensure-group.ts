import type { Client } from "@/lib/db";
import { findOrInsert, type Identified } from "@/lib/ingest/find-or-insert";
import type { Notification } from "@/lib/ingest/notification";

/** The group of reports that came without a stack key. */
const NO_STACK_KEY = 0n;

/**
 * The id of the group of a notification's stack key, made without reports when it is new: reports
 * are counted by the statement that stores them.
 */
export function ensureGroup(
  client: Client,
  databaseId: bigint,
  notification: Notification,
): Promise<bigint> {
  const { receivedAt } = notification;
  const stackKeyId = notification.stackKeyId ?? NO_STACK_KEY;
  return findOrInsert(
    () => client.$queryRaw<Identified[]>`
      with found as (
        select id from groups where database_id = ${databaseId} and stack_key_id = ${stackKeyId}
      ),
      made as (
        insert into groups (
          database_id, stack_key_id, parent_stack_key_id, name, exception_code, exception_message,
          crash_type_id, platform, first_received_at, last_received_at
        )
        select
          ${databaseId}::bigint, ${stackKeyId}::bigint, ${notification.parentStackKeyId},
          ${notification.stackKeyName}, ${notification.exceptionCode},
          ${notification.exceptionMessage}, ${notification.crashTypeId}::int,
          ${notification.platform}, ${receivedAt}::timestamptz, ${receivedAt}::timestamptz
        where not exists (select from found)
        on conflict do nothing
        returning id
      )
      select id from found union all select id from made`,
  );
}
