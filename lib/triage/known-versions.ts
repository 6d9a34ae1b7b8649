import type { Client } from "@/lib/db";
import { groupBy } from "@/lib/debug-text/group-by";
import { type Baseline, newestOf } from "@/lib/triage/baseline";

/** What a group is compared with when it is resolved. */
export type KnownVersions = {
  /** The versions in which it has reports. */
  ofGroup: Baseline;
  /** The newest of each application in which it has some. */
  newest: Baseline;
};

type Known = {
  /** All versions with reports of the applications in which one of the groups has some. */
  ofApplications: Baseline;
  of: (groupId: bigint) => KnownVersions;
};

type Version = Baseline[number] & { versionId: bigint };

/** Of groups of one database. A version that reports have only passed through does not count. */
export async function knownVersions(
  client: Client,
  databaseId: bigint,
  groupIds: bigint[],
): Promise<Known> {
  // One after the other: a transaction takes one query at a time.
  const seen = await client.$queryRaw<{ groupId: bigint; versionId: bigint }[]>`
    select group_id as "groupId", version_id as "versionId" from group_versions
    where database_id = ${databaseId} and group_id = any(${groupIds}::bigint[])`;
  const seenIds = [...new Set(seen.map(({ versionId }) => versionId))];
  const versions = await client.$queryRaw<Version[]>`
    select v.id as "versionId", a.id::text as "applicationId", a.name as application,
      v.name as version
    from versions v
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    where v.database_id = ${databaseId} and v.application_id in (
      select application_id from versions
      where database_id = ${databaseId} and id = any(${seenIds}::bigint[])
    )
    and exists (
      select from group_versions counted
      where counted.database_id = v.database_id and counted.version_id = v.id
    )`;
  const places = new Map(versions.map(({ versionId, ...place }) => [versionId, place]));
  const ofApplications = [...places.values()];
  const newest = newestOf(ofApplications);
  const seenIn = groupBy(seen, ({ groupId }) => groupId);
  return {
    ofApplications,
    of: (groupId) => {
      const ids = (seenIn.get(groupId) ?? []).map(({ versionId }) => versionId);
      const ofGroup = ids.flatMap((id) => places.get(id) ?? []);
      const applications = new Set(ofGroup.map(({ applicationId }) => applicationId));
      return {
        ofGroup,
        newest: newest.filter(({ applicationId }) => applications.has(applicationId)),
      };
    },
  };
}

/** What a report must be at or after, or after, when a group is resolved now, or in the next version. */
export function baselineOf(known: KnownVersions, resolvedIn: "now" | "next"): Baseline {
  return resolvedIn === "now" ? known.newest : newestOf(known.ofGroup);
}
