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

/**
 * The versions whose reports reopen a resolved group: of those with a report that BugSplat received
 * after it was resolved. Only what is stored tells, so it is the same in whatever order reports arrive.
 */
export async function reopeningVersions(
  client: Client,
  { databaseId, id }: PublicId,
  resolution: HeldResolution,
): Promise<ReopeningVersion[]> {
  const seen = await client.$queryRaw<
    (Omit<ReopeningVersion, "after"> & { applicationId: bigint })[]
  >`
    select v.id as "versionId", a.id as "applicationId", a.name as application, v.name as version
    from group_versions seen
    join versions v on v.database_id = seen.database_id and v.id = seen.version_id
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    where seen.database_id = ${databaseId} and seen.group_id = ${id}
      and seen.last_received_at > ${resolution.since}::timestamptz`;
  return seen.flatMap(({ applicationId, ...version }) => {
    const after = reopenedAfter(resolution, { applicationId, version: version.version });
    return after === null ? [] : [{ ...version, after }];
  });
}

/**
 * Notes of a group whether a report has reopened it, when it is resolved: for the lists, which cannot
 * compare versions. To be called when its reports have changed; to do it again changes nothing.
 */
export async function settleRegression(transaction: Client, key: PublicId): Promise<void> {
  const { databaseId, id } = key;
  const [held] = await transaction.$queryRaw<
    (Omit<HeldResolution, "baseline"> & { baseline: unknown })[]
  >`
    select c.resolved_in as in, c.baseline, s.decided_at as since
    from group_states s
    join group_changes c on c.database_id = s.database_id and c.group_id = s.group_id
      and c.number = s.decided_by
    where s.database_id = ${databaseId} and s.group_id = ${id} and s.decision = 'resolved'
    for no key update of s`;
  if (!held) return;
  // In a statement of its own, after the lock: it sees what whoever had it before has not seen.
  const resolution = { ...held, baseline: Baseline.parse(held.baseline) };
  const regressed = (await reopeningVersions(transaction, key, resolution)).length > 0;
  await transaction.groupState.updateMany({
    where: { databaseId, groupId: id, regressed: !regressed },
    data: { regressed },
  });
}
