import "server-only";
import { db } from "@/lib/db";

/** How often deliveries arrive. */
export type Rhythm = {
  lastArrivedAt: Date | null;
  /** The median pause between the newest deliveries, in milliseconds; null: too few to tell. */
  usualGap: number | null;
};

/** As many as tell what is usual, and few enough to be read off an index each time. */
const NEWEST = 500;
const FEWEST = 10;

type Row = { last_arrived_at: Date | null; arrivals: number; usual_gap: number | null };

export async function getRhythm(databaseIds: bigint[]): Promise<Rhythm> {
  const [row] = await db.$queryRaw<Row[]>`
    with newest as (
      select d.arrived_at from unnest(${databaseIds}::bigint[]) as tenant (id)
      cross join lateral (
        select arrived_at from deliveries d where d.database_id = tenant.id
        order by arrived_at desc limit ${NEWEST}
      ) d
      order by d.arrived_at desc limit ${NEWEST}
    ),
    gaps as (
      select arrived_at, arrived_at - lead(arrived_at) over (order by arrived_at desc) as gap
      from newest
    )
    select
      max(arrived_at) as last_arrived_at,
      count(*)::int as arrivals,
      (percentile_cont(0.5) within group (order by extract(epoch from gap)) * 1000)::float8
        as usual_gap
    from gaps`;
  return {
    lastArrivedAt: row?.last_arrived_at ?? null,
    usualGap: row && row.arrivals >= FEWEST ? row.usual_gap : null,
  };
}
