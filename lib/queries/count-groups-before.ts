import "server-only";
import { db } from "@/lib/db";
import { periodGroupCounts } from "@/lib/queries/counts";
import { type GroupKey, groupKeys, selectGroups } from "@/lib/queries/group-keys";
import { periodBefore } from "@/lib/queries/period-before";
import type { Selection } from "@/lib/queries/selection";

/**
 * Reports of each of a few groups in the period before the selected one, by the group's public id;
 * groups without any are left out. Null for all time.
 */
export async function countGroupsBefore(
  selection: Selection,
  groups: GroupKey[],
): Promise<Map<string, number> | null> {
  const before = periodBefore(selection);
  if (!before) return null;
  if (groups.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; reports: number }[]>`
    select database_id || '-' || group_id as id, sum(report_count)::int as reports
    from ${periodGroupCounts(selectGroups(before, groups))}
    where (database_id, group_id) in (${groupKeys(groups)})
    group by database_id, group_id`;
  return new Map(rows.map(({ id, reports }) => [id, reports]));
}
