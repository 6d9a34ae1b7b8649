import type { Client } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { Baseline, type ResolvedIn, reopenedAfter } from "@/lib/triage/baseline";

/** A resolution that holds, and since when. */
export type HeldResolution = { in: ResolvedIn; baseline: Baseline; since: Date };

/** A version in which a resolved group has reports that reopen it. */
export type ReopeningVersion = {
  versionId: bigint;
  application: string;
  version: string;
  /** The version that it is compared with. */
  after: string;
};

type SeenVersion = Omit<ReopeningVersion, "after"> & { groupId: bigint; applicationId: bigint };

/**
 * The versions whose reports reopen a resolved group, by the ids of such groups of one database: of
 * those with a report that BugSplat received after it was resolved. Only what is stored tells, so it is
 * the same in whatever order reports arrive.
 */
export async function reopeningVersions(
  client: Client,
  databaseId: bigint,
  resolutions: Map<bigint, HeldResolution>,
): Promise<Map<bigint, ReopeningVersion[]>> {
  const since = [...resolutions.values()].map((resolution) => resolution.since.toISOString());
  const seen = await client.$queryRaw<SeenVersion[]>`
    select seen.group_id as "groupId", v.id as "versionId", a.id as "applicationId",
      a.name as application, v.name as version
    from unnest(${[...resolutions.keys()]}::bigint[], ${since}::timestamptz[])
      as held (group_id, since)
    join group_versions seen on seen.database_id = ${databaseId}
      and seen.group_id = held.group_id and seen.last_received_at > held.since
    join versions v on v.database_id = seen.database_id and v.id = seen.version_id
    join applications a on a.database_id = v.database_id and a.id = v.application_id`;
  const reopening = new Map<bigint, ReopeningVersion[]>();
  for (const { groupId, applicationId, ...version } of seen) {
    const resolution = resolutions.get(groupId);
    const after =
      resolution && reopenedAfter(resolution, { applicationId, version: version.version });
    if (typeof after !== "string") continue;
    reopening.set(groupId, [...(reopening.get(groupId) ?? []), { ...version, after }]);
  }
  return reopening;
}

/**
 * Notes of a group whether a report has reopened it, when it is resolved: for the lists, which cannot
 * compare versions. To be called when its reports have changed; to do it again changes nothing.
 */
export function settleRegression(transaction: Client, { databaseId, id }: PublicId): Promise<void> {
  return settleRegressions(transaction, databaseId, [id]);
}

type HeldRow = Omit<HeldResolution, "baseline"> & { groupId: bigint; baseline: unknown };

/** The same of several groups of one database. */
export async function settleRegressions(
  transaction: Client,
  databaseId: bigint,
  groupIds: bigint[],
): Promise<void> {
  const held = await transaction.$queryRaw<HeldRow[]>`
    select s.group_id as "groupId", c.resolved_in as in, c.baseline, s.decided_at as since
    from group_states s
    join group_changes c on c.database_id = s.database_id and c.group_id = s.group_id
      and c.number = s.decided_by
    where s.database_id = ${databaseId} and s.group_id = any(${groupIds}::bigint[])
      and s.decision = 'resolved'
    order by s.group_id
    for no key update of s`;
  if (held.length === 0) return;
  // In a statement of its own, after the lock: it sees what whoever had it before has not seen.
  const resolutions = new Map(
    held.map(({ groupId, ...row }) => [
      groupId,
      { ...row, baseline: Baseline.parse(row.baseline) },
    ]),
  );
  const reopening = await reopeningVersions(transaction, databaseId, resolutions);
  const regressed = [...reopening.keys()];
  await transaction.$executeRaw`
    update group_states set regressed = not regressed
    where database_id = ${databaseId} and group_id = any(${[...resolutions.keys()]}::bigint[])
      and regressed <> (group_id = any(${regressed}::bigint[]))`;
}
