import "server-only";
import { db } from "@/lib/db";
import { periodVersionCounts, selectedGroupVersions } from "@/lib/queries/counts";
import { periodBefore } from "@/lib/queries/period-before";
import type { Selection } from "@/lib/queries/selection";
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
  /** Those of `groups` whose first report ever was of this version. */
  newGroups: number;
  /** Users of all its reports, whatever the period and the query. */
  users: number;
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
  const before = periodBefore(selection);
  const rows = await db.$queryRaw<VersionRow[]>`
    with counted as (
      select database_id, version_id, sum(report_count)::int as reports
      from ${periodVersionCounts(selection)}
      group by database_id, version_id
    ),
    counted_before as (
      select database_id, version_id, sum(report_count)::int as reports
      from ${periodVersionCounts(before ?? selection)}
      group by database_id, version_id
    ),
    -- Of two versions in a group's first millisecond, the one that came here first.
    introduced as (
      select v.database_id, v.group_id, min(v.version_id) as version_id
      from groups g
      join group_versions v on v.database_id = g.database_id and v.group_id = g.id
        and v.first_received_at = g.first_received_at
      where g.database_id = any(${selection.databaseIds}::bigint[])
      group by v.database_id, v.group_id
    ),
    grouped as (
      select selected.database_id, selected.version_id, count(*)::int as groups,
        count(introduced.version_id)::int as new_groups
      from ${selectedGroupVersions(selection)}
      left join introduced using (database_id, group_id, version_id)
      group by selected.database_id, selected.version_id
    )
    select
      v.database_id || '-' || v.id as id, v.database_id as "databaseId", v.id as "versionId",
      d.name as database, a.name as application, v.name as version, c.reports,
      case when ${before !== null} then coalesce(b.reports, 0) end as "reportsBefore",
      g.groups, g.new_groups as "newGroups", v.user_count as users,
      seen.first as "firstReceivedAt", seen.last as "lastReceivedAt"
    from counted c
    join grouped g on g.database_id = c.database_id and g.version_id = c.version_id
    left join counted_before b on b.database_id = c.database_id and b.version_id = c.version_id
    join versions v on v.database_id = c.database_id and v.id = c.version_id
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
