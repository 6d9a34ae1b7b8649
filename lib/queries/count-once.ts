import "server-only";
import { db } from "@/lib/db";
import { periodBefore } from "@/lib/queries/period-before";
import { reportsByHour } from "@/lib/queries/reports-by-hour";
import type { CountedReports, Selection } from "@/lib/queries/selection";
import { splitSelection } from "@/lib/queries/split-selection";

/** More rows are dearer to hand back to the database than to count again. */
const MOST_ROWS = 10_000;

/**
 * The selection with its reports counted, where rollups do not know what the query asks: a page has
 * half a dozen questions about the same few reports, of the period and of the one before, which are
 * looked up once. Its pickers may still be set to anything, so nothing but the query narrows them.
 *
 * @param databaseIds those of the viewer's scope
 */
export async function countOnce(selection: Selection, databaseIds: bigint[]): Promise<Selection> {
  const from = periodBefore(selection)?.from ?? null;
  const anywhere = { ...selection, databaseIds, versionIds: null, groupId: null, from };
  const { unknown } = splitSelection(anywhere, ["group", "version"]);
  if (unknown === null) return selection;
  const [found] = await db.$queryRaw<(CountedReports & { rows: number })[]>`
    select count(*)::int as rows,
      coalesce(array_agg(database_id), '{}')::text as "databaseIds",
      coalesce(array_agg(group_id), '{}')::text as "groupIds",
      coalesce(array_agg(version_id), '{}')::text as "versionIds",
      coalesce(array_agg(application_id), '{}')::text as "applicationIds",
      coalesce(array_agg(hour), '{}')::text as hours,
      coalesce(array_agg(report_count), '{}')::text as reports
    from (${reportsByHour(unknown)} limit ${MOST_ROWS + 1}) counted`;
  return found && found.rows <= MOST_ROWS ? { ...selection, counted: found } : selection;
}
