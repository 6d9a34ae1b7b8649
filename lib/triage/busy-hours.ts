import type { Client } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { COUNTED_REPORTS } from "@/lib/rollups/counted-reports";
import type { Decision } from "@/lib/triage/change";

/** An hour in which more reports of a muted group came than its mute allows. */
export type BusyHour = {
  /** When the hour begins, or the mute within it; and when the hour ends. */
  from: Date;
  to: Date;
  reports: number;
};

/** A mute that so many reports in an hour end, and when it began. */
export type RateMute = { perHour: number; since: Date };

/** Null for a decision that no such hour ends. */
export function rateMuteOf(decision: Decision | null): RateMute | null {
  if (decision?.kind !== "mute" || decision.mute.perHour === null) return null;
  return { perHour: decision.mute.perHour, since: decision.changedAt };
}

type Muted = Record<"databaseId" | "groupId" | "since" | "perHour", Prisma.Sql>;

/**
 * As a table for `from`: the hours (UTC, by BugSplat's clock) since a mute in which more reports came
 * than it allows. Rollups say it of whole hours; of the hour in which it began only what came later
 * counts, and there no more reports are looked at than it takes.
 */
export function busyHours({ databaseId, groupId, since, perHour }: Muted): Prisma.Sql {
  const end = Prisma.sql`date_trunc('hour', ${since}, 'UTC') + interval '1 hour'`;
  return Prisma.sql`(
    select ${since} as "from", ${end} as "to"
    where (
      select count(*) from (
        select from ${COUNTED_REPORTS} r
        where r.database_id = ${databaseId} and r.group_id = ${groupId}
          and r.received_at > ${since} and r.received_at < ${end}
        limit ${perHour} + 1
      ) first
    ) > ${perHour}
    union all
    select hour as "from", hour + interval '1 hour' as "to" from hourly_rollups
    where database_id = ${databaseId} and group_id = ${groupId} and hour > ${since}
    group by hour having sum(report_count) > ${perHour}
  )`;
}

/** Of muted groups of one database, those whose mute is over by it: the first such hour of each. */
export async function findBusyHours(
  client: Client,
  databaseId: bigint,
  mutes: ReadonlyMap<bigint, RateMute>,
): Promise<Map<bigint, BusyHour>> {
  if (mutes.size === 0) return new Map();
  const all = [...mutes.values()];
  const hours = busyHours({
    databaseId: Prisma.sql`${databaseId}::bigint`,
    groupId: Prisma.sql`muted.group_id`,
    since: Prisma.sql`muted.since`,
    perHour: Prisma.sql`muted.per_hour`,
  });
  const found = await client.$queryRaw<(BusyHour & { groupId: bigint })[]>`
    select muted.group_id as "groupId", busy."from", busy."to", (
      select count(*)::int from ${COUNTED_REPORTS} r
      where r.database_id = ${databaseId} and r.group_id = muted.group_id
        and r.received_at > muted.since
        and r.received_at >= busy."from" and r.received_at < busy."to"
    ) as reports
    from unnest(
      ${[...mutes.keys()]}::bigint[], ${all.map(({ since }) => since.toISOString())}::timestamptz[],
      ${all.map(({ perHour }) => perHour)}::int[]
    ) as muted (group_id, since, per_hour)
    cross join lateral (select * from ${hours} hours order by "from" limit 1) busy`;
  return new Map(found.map(({ groupId, ...hour }) => [groupId, hour]));
}
