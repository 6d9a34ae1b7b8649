import type { Client } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { type Baseline, newestOf } from "@/lib/triage/baseline";

/**
 * All versions with reports of the applications in which a group has some, and those in which it has
 * some itself. A version that reports have only passed through does not count.
 */
export type KnownVersions = {
  ofApplications: Baseline;
  ofGroup: Baseline;
};

export async function knownVersions(
  client: Client,
  { databaseId, id }: PublicId,
): Promise<KnownVersions> {
  const rows = await client.$queryRaw<(Baseline[number] & { isOfGroup: boolean })[]>`
    with seen as (
      select version_id from group_versions where database_id = ${databaseId} and group_id = ${id}
    )
    select a.id::text as "applicationId", a.name as application, v.name as version,
      v.id in (select version_id from seen) as "isOfGroup"
    from versions v
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    where v.database_id = ${databaseId} and v.application_id in (
      select application_id from versions
      where database_id = ${databaseId} and id in (select version_id from seen)
    )
    and exists (
      select from group_versions counted
      where counted.database_id = v.database_id and counted.version_id = v.id
    )`;
  const places = rows.map(({ isOfGroup, ...place }) => ({ isOfGroup, place }));
  return {
    ofApplications: places.map(({ place }) => place),
    ofGroup: places.filter(({ isOfGroup }) => isOfGroup).map(({ place }) => place),
  };
}

/** What a report must be at or after, or after, when a group is resolved now, or in the next version. */
export function baselineOf(known: KnownVersions, resolvedIn: "now" | "next"): Baseline {
  return newestOf(resolvedIn === "now" ? known.ofApplications : known.ofGroup);
}
