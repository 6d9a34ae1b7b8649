import type { Client } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { COUNTED_REPORTS } from "@/lib/rollups/counted-reports";
import {
  type HeldResolution,
  type ReopeningVersion,
  reopeningVersions,
} from "@/lib/triage/settle-regression";
import { explainOrder } from "@/lib/versions/explain-order";

/** What shows that a resolved group is back. */
export type Evidence = Omit<ReopeningVersion, "versionId"> & {
  /** The first report that reopened it, by BugSplat's clock, in addresses and as BugSplat numbers it. */
  reportId: string;
  bugsplatId: string;
  receivedAt: Date;
  /** How many reports since then say the same. */
  reports: number;
  /** By which order its version is not an older one, in a clause. */
  order: string;
};

type First = Pick<Evidence, "reportId" | "bugsplatId" | "receivedAt"> & { versionId: bigint };

/** The evidence that a group which was resolved has regressed; null when it has not. */
export async function findEvidence(
  client: Client,
  key: PublicId,
  resolution: HeldResolution,
): Promise<Evidence | null> {
  const { databaseId, id } = key;
  const reopening = await reopeningVersions(client, databaseId, new Map([[id, resolution]]));
  const versions = reopening.get(id);
  if (!versions) return null;
  const { since } = resolution;
  const ids = versions.map(({ versionId }) => versionId);
  // The rollups say in which hours there are such reports: only those of the first two are looked at,
  // because in the hour of the resolution all may be older than it.
  const [found] = await client.$queryRaw<(First & Pick<Evidence, "reports">)[]>`
    with hours as (
      select hour, report_count from hourly_rollups
      where database_id = ${databaseId} and group_id = ${id} and version_id = any(${ids}::bigint[])
        and hour >= date_trunc('hour', ${since}::timestamptz, 'UTC')
    ),
    in_first as (
      select count(*)::int as reports from ${COUNTED_REPORTS} r
      where r.database_id = ${databaseId} and r.group_id = ${id}
        and r.version_id = any(${ids}::bigint[])
        and r.received_at > ${since}::timestamptz
        and r.received_at < date_trunc('hour', ${since}::timestamptz, 'UTC') + interval '1 hour'
    )
    select r.id::text as "reportId", r.bugsplat_id::text as "bugsplatId",
      r.received_at as "receivedAt", r.version_id as "versionId",
      in_first.reports + (
        select coalesce(sum(report_count), 0)::int from hours where hour > ${since}::timestamptz
      ) as reports
    from (select distinct hour from hours order by hour limit 2) early
    cross join in_first
    join ${COUNTED_REPORTS} r on r.database_id = ${databaseId} and r.group_id = ${id}
      and r.version_id = any(${ids}::bigint[])
      and r.received_at > ${since}::timestamptz
      and r.received_at >= early.hour and r.received_at < early.hour + interval '1 hour'
    order by r.received_at, r.id
    limit 1`;
  const version = versions.find(({ versionId }) => versionId === found?.versionId);
  if (!found || !version) return null;
  const { versionId: _, reportId, ...first } = found;
  const { application, version: name, after } = version;
  const order = explainOrder(name, after);
  return {
    application,
    version: name,
    after,
    order,
    ...first,
    reportId: `${databaseId}-${reportId}`,
  };
}
