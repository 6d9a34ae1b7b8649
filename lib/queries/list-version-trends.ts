import "server-only";
import { db } from "@/lib/db";
import type { VersionRow } from "@/lib/queries/list-versions";
import { hourlyCounts, type Selection } from "@/lib/queries/selection";

const TREND_BARS = 24;
const HOUR = 3_600_000;

type Row = { id: string; start: Date; reports: number };

/**
 * Reports of each of the versions, by its id, in each 24th of the period, oldest first; of all time,
 * since the first of them was seen.
 */
export async function listVersionTrends(
  selection: Selection,
  versions: VersionRow[],
): Promise<Map<string, number[]>> {
  if (versions.length === 0) return new Map();
  const shown = { ...selection, versionIds: versions.map(({ versionId }) => versionId) };
  const from = selection.from?.getTime() ?? firstHour(versions);
  const step = Math.ceil((selection.to.getTime() - from) / TREND_BARS);
  // date_bin, because width_bucket needs numbers, which takes twice as long.
  const rows = await db.$queryRaw<Row[]>`
    select database_id || '-' || version_id as id, start, sum(report_count)::int as reports
    from (
      select database_id, version_id, report_count,
        date_bin(${step} * interval '1 millisecond', hour, ${new Date(from)}::timestamptz) as start
      from ${hourlyCounts(shown)}
    ) binned
    group by database_id, version_id, start`;

  const trends = new Map(
    versions.map(({ id }) => [id, Array.from({ length: TREND_BARS }, () => 0)]),
  );
  for (const { id, start, reports } of rows) {
    const trend = trends.get(id);
    if (trend) trend[Math.round((start.getTime() - from) / step)] = reports;
  }
  return trends;
}

function firstHour(versions: VersionRow[]): number {
  const first = Math.min(...versions.map(({ firstReceivedAt }) => firstReceivedAt.getTime()));
  return Math.floor(first / HOUR) * HOUR;
}
