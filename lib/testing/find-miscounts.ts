import { db } from "@/lib/db";

type Counted = { place: string; kept: number; recounted: number };

/**
 * Groups and rollups whose kept count differs from counting the reports; empty when all is exact.
 * Limited to one of BugSplat's databases: tests share a database and own their rows.
 */
export async function findMiscounts(database: string): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    with tenant as (select id from databases where name = ${database}),
    recounted as (
      select group_id, version_id, date_trunc('hour', received_at, 'UTC') as hour,
        count(*)::int as reports, min(received_at) as first, max(received_at) as last
      from reports where database_id in (select id from tenant)
      group by group_id, version_id, hour
    )
    select 'hour ' || hour || ' of group ' || group_id as place,
      coalesce(k.report_count, 0) as kept, coalesce(r.reports, 0) as recounted
    from (select * from hourly_rollups where database_id in (select id from tenant)) k
    full join recounted r using (group_id, version_id, hour)
    where k.report_count is distinct from r.reports
    union all
    select 'group ' || g.id, g.report_count, coalesce(r.reports, 0)
    from groups g
    left join (
      select group_id, sum(reports)::int as reports, min(first) as first, max(last) as last
      from recounted group by group_id
    ) r on r.group_id = g.id
    where g.database_id in (select id from tenant) and (
      g.report_count is distinct from coalesce(r.reports, 0)
      or (r.reports > 0 and (g.first_received_at <> r.first or g.last_received_at <> r.last))
    )`;
}
