import "server-only";
import { db } from "@/lib/db";
import { type QueueState, queueState } from "@/lib/health/queue-state";
import { spoolState } from "@/lib/ingest/spool/spool-state";

/** What comes in, and what of it waits. */
export type Intake = {
  /** Of the last 24 hours, by the hour; so are the refusals. */
  deliveries: number;
  refusals: number;
  /** Of all time. */
  quarantined: number;
  queue: QueueState;
  /** What waits on the disk for the database; null when nothing does. */
  spool: { deliveries: number; oldestArrivedAt: Date | null } | null;
};

type Row = Pick<Intake, "deliveries" | "quarantined" | "refusals">;

const DAY = 24 * 3_600_000;

export async function getIntake(databaseIds: bigint[], now: Date): Promise<Intake> {
  const since = new Date(now.getTime() - DAY);
  const counted = db.$queryRaw<Row[]>`
    select
      coalesce((
        select sum(delivery_count) from hourly_deliveries
        where database_id = any(${databaseIds}::bigint[]) and hour > ${since}::timestamptz
      ), 0)::int as deliveries,
      (
        select count(*) from deliveries d
        where d.database_id = any(${databaseIds}::bigint[]) and d.result = 'quarantined'
      )::int as quarantined,
      coalesce((
        select sum(refusal_count) from hourly_refusals where hour > ${since}::timestamptz
      ), 0)::int as refusals`;
  const [[row], queue] = await Promise.all([counted, queueState()]);
  const spool = spoolState();
  return {
    ...(row ?? { deliveries: 0, quarantined: 0, refusals: 0 }),
    queue,
    spool: spool.deliveries > 0 ? spool : null,
  };
}
