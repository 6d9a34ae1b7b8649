import type { Client } from "@/lib/db";
import type { RetentionRun } from "@/lib/generated/prisma/client";
import type { Doomed } from "@/lib/retention/find-doomed";
import { KEPT_ALWAYS, WAITS } from "@/lib/retention/kept-always";
import { type GoneBodies, removeBodies, removeReports } from "@/lib/retention/remove-reports";

/** How much went. */
export type Gone = GoneBodies & { reports: number };

type Run = Pick<RetentionRun, "databaseId" | "id">;

/**
 * Removes the bodies of reports, or reports with their bodies, and notes what went. No count changes. It
 * waits for nobody: what somebody else has locked at this moment stays until the next run.
 */
export async function removeDoomed(
  transaction: Client,
  run: Run,
  { reports, bodies }: Doomed,
  now: Date,
): Promise<Gone> {
  if (reports.length + bodies.length === 0) return { reports: 0, bodies: 0, bytes: 0n };
  const locked = await lock(transaction, run, [...reports, ...bodies]);
  const goingReports = reports.filter((id) => locked.has(id));
  const goingBodies = bodies.filter((id) => locked.has(id));
  const gone = await removeBodies(transaction, run.databaseId, [...goingReports, ...goingBodies]);
  await noteBodies(transaction, run, goingBodies, now);
  await removeReports(transaction, run.databaseId, goingReports, { runId: run.id }, now);
  return { ...gone, reports: goingReports.length };
}

/**
 * Locks reports, and the times of the groups and versions that they are in: whoever moves the first or
 * the newest of these elsewhere makes another report the one that stays.
 *
 * @returns those that are to go still
 */
async function lock(transaction: Client, { databaseId }: Run, ids: bigint[]): Promise<Set<bigint>> {
  const found = await transaction.$queryRaw<{ id: bigint }[]>`
    with v as materialized (
      select * from group_versions
      where database_id = ${databaseId} and (group_id, version_id) in (
        select group_id, version_id from reports
        where database_id = ${databaseId} and id = any(${ids}::bigint[])
      )
      for share skip locked
    )
    select r.id from reports r
    join v on v.group_id = r.group_id and v.version_id = r.version_id
    where r.database_id = ${databaseId} and r.id = any(${ids}::bigint[])
      and not (${KEPT_ALWAYS} or ${WAITS})
    for update of r skip locked`;
  return new Set(found.map(({ id }) => id));
}

async function noteBodies(
  transaction: Client,
  { databaseId, id }: Run,
  reportIds: bigint[],
  now: Date,
): Promise<void> {
  if (reportIds.length === 0) return;
  await transaction.$executeRaw`
    insert into gone_bodies (database_id, report_id, gone_at, run_id)
    select ${databaseId}::bigint, report_id, ${now}::timestamptz, ${id}::bigint
    from unnest(${reportIds}::bigint[]) as report_id
    -- A delivery has brought another one meanwhile.
    on conflict (database_id, report_id)
    do update set gone_at = excluded.gone_at, run_id = excluded.run_id`;
}
