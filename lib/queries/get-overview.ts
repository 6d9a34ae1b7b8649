import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { periodBefore } from "@/lib/queries/period-before";
import { hourlyCounts, type Selection } from "@/lib/queries/selection";

/** The line of facts above the overview. */
export type Overview = {
  reports: number;
  /** In the period of the same length just before; null for all time. */
  reportsBefore: number | null;
  groups: number;
  newGroups: number;
};

type Row = { reports: number; groups: number; new_groups: number };

export async function getOverview(selection: Selection): Promise<Overview> {
  const before = periodBefore(selection);
  const [now, then] = await Promise.all([
    count(selection),
    before && count({ ...selection, ...before }),
  ]);
  return {
    reports: now.reports,
    reportsBefore: then?.reports ?? null,
    groups: now.groups,
    newGroups: now.new_groups,
  };
}

async function count(selection: Selection): Promise<Row> {
  const [row] = await db.$queryRaw<Row[]>`
    with active as (
      select database_id, group_id, sum(report_count) as reports
      from ${hourlyCounts(selection)}
      group by database_id, group_id
    )
    select
      coalesce(sum(active.reports), 0)::int as reports,
      count(*)::int as groups,
      count(*) filter (where ${isNew(selection)})::int as new_groups
    from active
    join groups g on g.database_id = active.database_id and g.id = active.group_id`;
  return row ?? { reports: 0, groups: 0, new_groups: 0 };
}

/** A group is new when its first report ever is in the period; of all time, none is. */
function isNew({ from }: Selection): Prisma.Sql {
  return from ? Prisma.sql`g.first_received_at >= ${from}::timestamptz` : Prisma.sql`false`;
}
