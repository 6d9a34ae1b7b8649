import { db } from "@/lib/db";
import { MOST_ATTEMPTS } from "@/lib/processing/claim-reports";

/** What is kept and waits: deliveries to be stored, and reports to be read into stack and facts. */
export type QueueState = { deliveries: number; reports: number; oldestArrivedAt: Date | null };

type Row = { deliveries: number; reports: number; oldest_arrived_at: Date | null };

/** A request may still be at work on what has just arrived. */
const AT_WORK_SECONDS = 5;

/** Counts up to a limit, so that it costs the same however long the queue is. */
const MOST = 100_000;

/** The queue of this Crashboard, all of BugSplat's databases together. */
export async function queueState(): Promise<QueueState> {
  const [row] = await db.$queryRaw<Row[]>`
    with tenants as (select 0::bigint as id union all select id from databases),
    kept as (
      select d.arrived_at from tenants t
      cross join lateral (
        select arrived_at from deliveries d
        where d.database_id = t.id and d.result = 'kept' order by d.id limit ${MOST}
      ) d
      where d.arrived_at < now() - make_interval(secs => ${AT_WORK_SECONDS})
    ),
    unread as (
      select r.arrived_at from tenants t
      cross join lateral (
        select arrived_at from reports r
        where r.database_id = t.id and r.reader_version is null
          and r.reader_attempts < ${MOST_ATTEMPTS}::int
        order by r.id limit ${MOST}
      ) r
    )
    select
      (select count(*) from kept)::int as deliveries,
      (select count(*) from unread)::int as reports,
      least((select min(arrived_at) from kept), (select min(arrived_at) from unread))
        as oldest_arrived_at`;
  return {
    deliveries: row?.deliveries ?? 0,
    reports: row?.reports ?? 0,
    oldestArrivedAt: row?.oldest_arrived_at ?? null,
  };
}
