import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";

/** A version in which a group has reports, and the newest of them by BugSplat's clock. */
export type GroupVersion = {
  application: string;
  version: string;
  reports: number;
  newestReportId: string;
};

/** More choices than anyone scrolls through; those that were seen last are kept. */
const MOST = 200;

/** The versions of a group of all time, the highest first. */
export async function listGroupVersions(
  scope: Scope,
  { databaseId, id }: PublicId,
): Promise<GroupVersion[]> {
  if (!scope.databaseIds.includes(databaseId)) return [];
  const versions = await db.$queryRaw<GroupVersion[]>`
    with seen as (
      select version_id, report_count, last_received_at from group_versions
      where database_id = ${databaseId} and group_id = ${id}
      order by last_received_at desc, version_id desc
      limit ${MOST}
    )
    select a.name as application, v.name as version, seen.report_count as reports,
      ${databaseId} || '-' || newest.id as "newestReportId"
    from seen
    cross join lateral (
      select r.id from reports r
      where r.database_id = ${databaseId} and r.group_id = ${id}
        and r.version_id = seen.version_id and r.received_at = seen.last_received_at
      order by r.id desc
      limit 1
    ) newest
    join versions v on v.database_id = ${databaseId} and v.id = seen.version_id
    join applications a on a.database_id = v.database_id and a.id = v.application_id`;
  return versions.sort(
    (one, other) =>
      byNumbers.compare(one.application, other.application) ||
      byNumbers.compare(other.version, one.version),
  );
}

const byNumbers = new Intl.Collator("en", { numeric: true });
