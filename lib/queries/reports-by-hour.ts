import { Prisma } from "@/lib/generated/prisma/client";
import { hoursBetween } from "@/lib/queries/rollup-rows";
import { type CountedReports, type Selection, selectedReports } from "@/lib/queries/selection";

/** The selected reports themselves as a query: the columns of `hourlyCounts`. */
export function reportsByHour(selection: Selection): Prisma.Sql {
  if (selection.counted) return countedBefore(selection, selection.counted);
  return Prisma.sql`
    select r.database_id, r.group_id, r.version_id, r.application_id,
      date_trunc('hour', r.received_at, 'UTC') as hour, count(*)::int as report_count
    from reports r
    where r.database_id = any(${selection.databaseIds}::bigint[]) and ${selectedReports(selection)}
    group by 1, 2, 3, 4, 5`;
}

/** The query has been asked: what is left is where and when. */
function countedBefore(selection: Selection, counted: CountedReports): Prisma.Sql {
  return Prisma.sql`
    select * from unnest(
      ${counted.databaseIds}::bigint[], ${counted.groupIds}::bigint[],
      ${counted.versionIds}::bigint[], ${counted.applicationIds}::bigint[],
      ${counted.hours}::timestamptz[], ${counted.reports}::int[]
    ) as r (database_id, group_id, version_id, application_id, hour, report_count)
    where ${hoursBetween({ ...selection, condition: null, exceptGroupIds: [] }, selection)}`;
}
