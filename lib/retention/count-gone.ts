import "server-only";
import { db } from "@/lib/db";
import { knownToRollups } from "@/lib/queries/search/known-to-rollups";
import type { Selection } from "@/lib/queries/selection";

/** How many reports of a place and period are counted though they are gone. */
export type GoneShare = {
  /** Whatever the query and the version. */
  gone: number;
  all: number;
  /** The query asks what only reports themselves tell: what is gone is not in its counts either. */
  isAsked: boolean;
};

/**
 * How much lists of the selection cannot show, of its databases or its group, by whole days of UTC; null
 * when that is nothing.
 */
export async function countGone(selection: Selection): Promise<GoneShare | null> {
  const { condition } = selection;
  const [row] = await (selection.groupId === null ? ofDatabases(selection) : ofGroup(selection));
  if (!row || row.gone === 0) return null;
  const known = condition && knownToRollups(condition);
  const isAsked = condition !== null && (known === null || known.exceptGroupIds.length > 0);
  return { ...row, isAsked };
}

type Row = Pick<GoneShare, "gone" | "all">;

function ofDatabases({ databaseIds, from, to }: Selection): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    with gone as (
      select coalesce(sum(report_count), 0)::int as reports from gone_days
      where database_id = any(${databaseIds}::bigint[])
        and (${from}::timestamptz is null or day >= (${from}::timestamptz at time zone 'UTC')::date)
        and day <= (${to}::timestamptz at time zone 'UTC')::date
    )
    select gone.reports as gone, (
      -- Only asked where it is told.
      select coalesce(sum(report_count), 0)::int from daily_version_rollups
      where gone.reports > 0 and database_id = any(${databaseIds}::bigint[])
        and (${from}::timestamptz is null or day >= (${from}::timestamptz at time zone 'UTC')::date)
        and day <= (${to}::timestamptz at time zone 'UTC')::date
    ) as all
    from gone`;
}

function ofGroup({ databaseIds, groupId, from, to }: Selection): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    with gone as (
      select count(*)::int as reports from gone_reports
      where database_id = any(${databaseIds}::bigint[]) and group_id = ${groupId}::bigint
        and (${from}::timestamptz is null
          or received_at >= date_trunc('day', ${from}::timestamptz, 'UTC'))
        and received_at < date_trunc('day', ${to}::timestamptz, 'UTC') + interval '1 day'
    )
    select gone.reports as gone, (
      select coalesce(sum(report_count), 0)::int from daily_group_rollups
      where gone.reports > 0 and database_id = any(${databaseIds}::bigint[])
        and group_id = ${groupId}::bigint
        and (${from}::timestamptz is null or day >= (${from}::timestamptz at time zone 'UTC')::date)
        and day <= (${to}::timestamptz at time zone 'UTC')::date
    ) as all
    from gone`;
}
