import "server-only";
import { db } from "@/lib/db";

/** What has reached the webhook, whatever the filters. */
export type Arrivals = { lastArrivedAt: Date | null; hasReports: boolean; quarantined: number };

type Row = { last_arrived_at: Date | null; has_reports: boolean; quarantined: number };

export async function getArrivals(): Promise<Arrivals> {
  const [row] = await db.$queryRaw<Row[]>`
    select
      (select max(arrived_at) from deliveries) as last_arrived_at,
      exists (select from reports) as has_reports,
      (select count(*)::int from deliveries where result = 'quarantined') as quarantined`;
  return {
    lastArrivedAt: row?.last_arrived_at ?? null,
    hasReports: row?.has_reports ?? false,
    quarantined: row?.quarantined ?? 0,
  };
}
