import "server-only";
import { deliveryDatabaseIds } from "@/lib/access/delivery-scope";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";

/** What has reached the webhook, whatever the filters; what names no database is the owners'. */
export type Arrivals = { lastArrivedAt: Date | null; hasReports: boolean; quarantined: number };

type Row = { last_arrived_at: Date | null; has_reports: boolean; quarantined: number };

export async function getArrivals(scope: Scope): Promise<Arrivals> {
  const [row] = await db.$queryRaw<Row[]>`
    select
      max(last.arrived_at) as last_arrived_at,
      coalesce(bool_or(exists (
        select from daily_version_rollups r where r.database_id = tenant.id
      )), false) as has_reports,
      coalesce(sum((
        select count(*) from deliveries d
        where d.database_id = tenant.id and d.result = 'quarantined'
      )), 0)::int as quarantined
    from unnest(${deliveryDatabaseIds(scope)}::bigint[]) as tenant (id)
    left join lateral (
      select d.arrived_at from deliveries d where d.database_id = tenant.id
      order by d.arrived_at desc limit 1
    ) last on true`;
  return {
    lastArrivedAt: row?.last_arrived_at ?? null,
    hasReports: row?.has_reports ?? false,
    quarantined: row?.quarantined ?? 0,
  };
}
