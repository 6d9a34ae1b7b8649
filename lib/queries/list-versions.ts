import "server-only";
import { db } from "@/lib/db";
import { periodBefore } from "@/lib/queries/period-before";
import { hourlyCounts, type Selection } from "@/lib/queries/selection";
import { compareVersions } from "@/lib/versions/compare-versions";

/** A version of an application, with what it did in the selection. */
export type VersionRow = {
  /** "DATABASE-ID" */
  id: string;
  databaseId: bigint;
  versionId: bigint;
  database: string;
  application: string;
  version: string;
  /** In the selection. */
  reports: number;
  /** In the period of the same length just before; null for all time. */
  reportsBefore: number | null;
  groups: number;
  /** Those of `groups` whose first report ever, to the hour, was of this version. */
  newGroups: number;
  /** Of all its reports, whatever the period and the query. */
  firstReceivedAt: Date;
  lastReceivedAt: Date;
};

/** version: by application, newest first; count and last: most reports and latest seen first. */
const VERSION_SORTS = ["version", "count", "last"] as const;
export type VersionSort = (typeof VERSION_SORTS)[number];

export function parseVersionSort(text: string | null): VersionSort {
  return VERSION_SORTS.find((sort) => sort === text) ?? "version";
}

/**
 * The versions with reports in the selection. All of them at once, because PostgreSQL does not know
 * their order; there are thousands at most.
 */
export async function listVersions(selection: Selection, sort: VersionSort): Promise<VersionRow[]> {
  const { from, databaseIds } = selection;
  const before = periodBefore(selection);
  const both = { ...selection, from: before?.from ?? null };
  const rows = await db.$queryRaw<VersionRow[]>`
    with counted as (
      select database_id, version_id, group_id,
        sum(report_count) filter (
          where ${from}::timestamptz is null or hour >= ${from}::timestamptz
        ) as reports,
        sum(report_count) filter (where hour < ${before?.to}::timestamptz) as reports_before
      from ${hourlyCounts(both)}
      group by database_id, version_id, group_id
    ),
    -- Of two versions in a group's first hour, the one that came here first.
    introduced as (
      select g.database_id, g.id as group_id, min(r.version_id) as version_id
      from groups g
      join hourly_rollups r on r.database_id = g.database_id and r.group_id = g.id
        and r.hour = date_trunc('hour', g.first_received_at, 'UTC')
      where g.database_id = any(${databaseIds}::bigint[])
      group by g.database_id, g.id
    ),
    summed as (
      select c.database_id, c.version_id, sum(c.reports)::int as reports,
        coalesce(sum(c.reports_before), 0)::int as reports_before,
        count(c.reports)::int as groups,
        count(c.reports) filter (where i.version_id is not null)::int as new_groups
      from counted c
      left join introduced i on i.database_id = c.database_id and i.group_id = c.group_id
        and i.version_id = c.version_id
      group by c.database_id, c.version_id
      having count(c.reports) > 0
    )
    select
      v.database_id || '-' || v.id as id, v.database_id as "databaseId", v.id as "versionId",
      d.name as database, a.name as application, v.name as version, s.reports,
      case when ${before !== null} then s.reports_before end as "reportsBefore",
      s.groups, s.new_groups as "newGroups",
      seen.first as "firstReceivedAt", seen.last as "lastReceivedAt"
    from summed s
    join versions v on v.database_id = s.database_id and v.id = s.version_id
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    join databases d on d.id = v.database_id
    cross join lateral (
      select min(r.received_at) as first, max(r.received_at) as last
      from reports r where r.database_id = v.database_id and r.version_id = v.id
    ) seen`;
  return rows.sort((a, b) => ORDER[sort](a, b) || byVersion(a, b));
}

const ORDER: Record<VersionSort, (a: VersionRow, b: VersionRow) => number> = {
  version: () => 0,
  count: (a, b) => b.reports - a.reports,
  last: (a, b) => b.lastReceivedAt.getTime() - a.lastReceivedAt.getTime(),
};

const byName = new Intl.Collator("en", { numeric: true });

/** Versions of two applications have no order: each application's stand together. */
function byVersion(a: VersionRow, b: VersionRow): number {
  return (
    byName.compare(a.application, b.application) ||
    compareVersions(b.version, a.version) ||
    byName.compare(a.database, b.database)
  );
}
