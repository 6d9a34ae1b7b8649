import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { readWaitingReports } from "@/lib/testing/read-waiting-reports";
import { settleMerged } from "@/lib/triage/merging/settle-merged";

/** Reads what waits and moves what is merged, until nothing is left to do. */
export async function settleAll(limit = 50): Promise<void> {
  while ((await readWaitingReports()) > 0);
  while (await settleMerged(limit));
}

/** The group with that stack key of BugSplat's. */
export async function groupOf(database: string, stackKeyId: number): Promise<PublicId> {
  const { id: databaseId } = await db.database.findUniqueOrThrow({ where: { name: database } });
  const { id } = await db.group.findUniqueOrThrow({
    where: { databaseId_stackKeyId: { databaseId, stackKeyId: BigInt(stackKeyId) } },
  });
  return { databaseId, id };
}

/** What each group of a database is counted by, in the words of BugSplat's keys: no id is in it. */
export function groupCounts(database: string): Promise<Record<string, unknown>[]> {
  return db.$queryRaw<Record<string, unknown>[]>`
    select g.stack_key_id as key, g.report_count as reports, g.user_count as users,
      g.top_user_reports as most,
      case when g.report_count > 0 then g.first_received_at end as first,
      case when g.report_count > 0 then g.last_received_at end as last,
      (
        select string_agg(v.name || '=' || gv.report_count, ' ' order by v.name)
        from group_versions gv
        join versions v on v.database_id = gv.database_id and v.id = gv.version_id
        where gv.database_id = g.database_id and gv.group_id = g.id
      ) as versions,
      (
        select string_agg(to_char(s.day, 'DD') || '=' || s.report_count, ' ' order by s.day)
        from daily_group_rollups s
        where s.database_id = g.database_id and s.group_id = g.id
      ) as days,
      (
        select sum(s.report_count) from group_stacks s
        where s.database_id = g.database_id and s.group_id = g.id
      ) as stacks
    from groups g join databases d on d.id = g.database_id
    where d.name = ${database} and g.report_count > 0
    order by g.stack_key_id`;
}
