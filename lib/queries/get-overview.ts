import "server-only";
import { db } from "@/lib/db";
import { countReports } from "@/lib/queries/count-reports";
import { selectedGroups } from "@/lib/queries/counts";
import { periodBefore } from "@/lib/queries/period-before";
import type { Selection } from "@/lib/queries/selection";

/** The line of facts above the overview. */
export type Overview = {
  reports: number;
  /** In the period of the same length just before; null for all time. */
  reportsBefore: number | null;
  groups: number;
  /** Those whose first report ever is in the period; of all time, none is. */
  newGroups: number;
};

export async function getOverview(selection: Selection): Promise<Overview> {
  const [reports, reportsBefore, groups] = await Promise.all([
    countReports(selection),
    countReportsBefore(selection),
    countGroups(selection),
  ]);
  return { reports, reportsBefore, ...groups };
}

async function countReportsBefore(selection: Selection): Promise<number | null> {
  const before = periodBefore(selection);
  return before && countReports(before);
}

async function countGroups(selection: Selection): Promise<Pick<Overview, "groups" | "newGroups">> {
  const { from } = selection;
  const [row] = await db.$queryRaw<{ groups: number; newGroups: number }[]>`
    select count(*)::int as groups,
      count(*) filter (where g.first_received_at >= ${from}::timestamptz)::int as "newGroups"
    from ${selectedGroups(selection)}
    join groups g on g.database_id = selected.database_id and g.id = selected.group_id`;
  return row ?? { groups: 0, newGroups: 0 };
}
