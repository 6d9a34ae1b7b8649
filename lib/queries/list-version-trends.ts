import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { hourlyVersionCounts, periodVersionCounts } from "@/lib/queries/counts";
import type { VersionRow } from "@/lib/queries/list-versions";
import type { Selection } from "@/lib/queries/selection";
import { type BarCount, barStart, intoTrends, trendBars } from "@/lib/queries/trend-bars";

/**
 * Reports of each of the versions, by its id, in each part of the period, oldest first; of all time,
 * since the first of them was seen. Versions without any are left out.
 */
export async function listVersionTrends(
  selection: Selection,
  versions: VersionRow[],
): Promise<Map<string, number[]>> {
  if (versions.length === 0) return new Map();
  const shown = { ...selection, versionIds: versions.map(({ versionId }) => versionId) };
  const first = Math.min(...versions.map(({ firstReceivedAt }) => firstReceivedAt.getTime()));
  const bars = trendBars(selection, new Date(first));
  const [counts, moment] = bars.ofDays
    ? [periodVersionCounts(shown), Prisma.sql`start`]
    : [hourlyVersionCounts(shown), Prisma.sql`hour`];
  const rows = await db.$queryRaw<BarCount[]>`
    select database_id || '-' || version_id as id, start, reports
    from (
      select database_id, version_id, ${barStart(bars, moment)} as start,
        sum(report_count)::int as reports
      from ${counts}
      group by 1, 2, 3
    ) barred`;
  return intoTrends(bars, rows);
}
