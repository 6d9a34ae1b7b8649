import type { Client } from "@/lib/db";
import { noteRemoval } from "@/lib/live/changed-groups";
import { LEFT_OF_REPORT } from "@/lib/rollups/counted-reports";

/** How many bodies went, and of how many bytes. */
export type GoneBodies = { bodies: number; bytes: bigint };

/** What removes a report: a run by the rules of retention, or one that forgets a person. */
export type Cause = { runId: bigint } | { forgetRunId: bigint };

/**
 * Removes the bodies of every delivery that told of the reports. They are named by their ids: a plain join
 * may be planned as one that looks at all bodies of the database.
 */
export async function removeBodies(
  transaction: Client,
  databaseId: bigint,
  reportIds: bigint[],
): Promise<GoneBodies> {
  const [gone] = await transaction.$queryRaw<GoneBodies[]>`
    with told as materialized (
      select id, report_id from deliveries
      where database_id = ${databaseId} and report_id = any(${reportIds}::bigint[])
    ),
    gone as (
      delete from delivery_bodies
      where database_id = ${databaseId} and delivery_id = any(array(select id from told))
      returning delivery_id, octet_length(bytes) as bytes
    )
    select count(distinct told.report_id)::int as bodies, coalesce(sum(gone.bytes), 0)::bigint as bytes
    from gone join told on told.id = gone.delivery_id`;
  return gone ?? { bodies: 0, bytes: 0n };
}

/** Removes the rows of reports, and notes what is left of each. No count changes. */
export async function removeReports(
  transaction: Client,
  databaseId: bigint,
  reportIds: bigint[],
  cause: Cause,
  now: Date,
): Promise<void> {
  if (reportIds.length === 0) return;
  const runId = "runId" in cause ? cause.runId : null;
  const forgetRunId = "forgetRunId" in cause ? cause.forgetRunId : null;
  const [removed] = await transaction.$queryRaw<{ newest: Date | null }[]>`
    with gone as (
      delete from reports where database_id = ${databaseId} and id = any(${reportIds}::bigint[])
      returning ${LEFT_OF_REPORT}
    ),
    body as (
      delete from gone_bodies
      where database_id = ${databaseId} and report_id = any(${reportIds}::bigint[])
    ),
    day as (
      insert into gone_days as known (database_id, day, report_count)
      select database_id, (received_at at time zone 'UTC')::date, count(*)
      from gone group by 1, 2 order by 1, 2
      on conflict (database_id, day)
      do update set report_count = known.report_count + excluded.report_count
    ),
    what_is_left as (
      insert into gone_reports (${LEFT_OF_REPORT}, gone_at, run_id, forget_run_id)
      select ${LEFT_OF_REPORT}, ${now}::timestamptz, ${runId}::bigint, ${forgetRunId}::bigint
      from gone
    )
    select max(received_at) as newest from gone`;
  if (removed?.newest) noteRemoval(databaseId, removed.newest);
}
