import "server-only";
import { db } from "@/lib/db";

/** What arrived in the last 24 hours, by the hour, and what was not understood at any time. */
export type Intake = { deliveries: number; quarantined: number; refusals: number };

type Row = { deliveries: number; quarantined: number; refusals: number };

const DAY = 24 * 3_600_000;

export async function getIntake(databaseIds: bigint[], now: Date): Promise<Intake> {
  const since = new Date(now.getTime() - DAY);
  const [row] = await db.$queryRaw<Row[]>`
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
  return row ?? { deliveries: 0, quarantined: 0, refusals: 0 };
}
