import "server-only";
import { db } from "@/lib/db";
import { periodCounts, periodVersionCounts } from "@/lib/queries/counts";
import type { Selection } from "@/lib/queries/selection";
import { compareVersions } from "@/lib/versions/compare-versions";

/** A version that a group has reports of, in a period. */
export type CountedGroupVersion = {
  application: string;
  version: string;
  /** In the period. */
  reports: number;
  /** Of all groups in the period. */
  ofAll: number;
  /** Whether the first report ever of the group was of this version. */
  isFirst: boolean;
  /** Of the group's reports of this version, whatever the period and the query. */
  firstReceivedAt: Date;
  lastReceivedAt: Date;
};

/**
 * The versions of a group in the selection by application, the highest first, with their counts.
 *
 * @param selection of one group
 */
export async function countGroupVersions(selection: Selection): Promise<CountedGroupVersion[]> {
  const versions = await db.$queryRaw<CountedGroupVersion[]>`
    with counted as (
      select version_id, sum(report_count)::int as reports
      from ${periodCounts(selection)}
      group by version_id
    ),
    everything as (
      select version_id, sum(report_count)::int as reports
      from ${periodVersionCounts({ ...selection, groupId: null })}
      where version_id in (select version_id from counted)
      group by version_id
    )
    select a.name as application, v.name as version, counted.reports,
      everything.reports as "ofAll", seen.first_received_at = g.first_received_at as "isFirst",
      seen.first_received_at as "firstReceivedAt", seen.last_received_at as "lastReceivedAt"
    from counted
    join everything using (version_id)
    join group_versions seen on seen.database_id = any(${selection.databaseIds}::bigint[])
      and seen.group_id = ${selection.groupId} and seen.version_id = counted.version_id
    join groups g on g.database_id = seen.database_id and g.id = seen.group_id
    join versions v on v.database_id = seen.database_id and v.id = seen.version_id
    join applications a on a.database_id = v.database_id and a.id = v.application_id`;
  return versions.sort(
    (one, other) =>
      byName.compare(one.application, other.application) ||
      compareVersions(other.version, one.version),
  );
}

const byName = new Intl.Collator("en", { numeric: true });
