import "server-only";
import { db } from "@/lib/db";
import { hourlyCounts, type Selection } from "@/lib/queries/selection";
import { compareVersions } from "@/lib/versions/compare-versions";

/** How a group behaved in the selection. */
export type Trend = {
  /** Reports in each 24th of the period, oldest first. */
  trend: number[];
  applications: string[];
  /** Lowest and highest version with reports, see `compareVersions`. */
  firstVersion: string | null;
  lastVersion: string | null;
};

const TREND_BARS = 24;

type GroupKey = { database_id: bigint; id: bigint };
type Row = { id: string; application: string; version: string; bar: number; reports: number };

/** Trends by public id of the groups of one page, from the rollups of those groups alone. */
export async function listTrends(
  selection: Selection,
  groups: GroupKey[],
): Promise<Map<string, Trend>> {
  if (groups.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    with counted as (
      select database_id, group_id, version_id, application_id, hour, report_count
      from ${hourlyCounts(selection)}
      where (database_id, group_id) in (
          select * from unnest(
            ${groups.map((group) => group.database_id)}::bigint[],
            ${groups.map((group) => group.id)}::bigint[]
          )
        )
    ),
    period as (
      select extract(epoch from coalesce(${selection.from}::timestamptz, min(hour))) as low,
        extract(epoch from ${selection.to}::timestamptz) + 1 as high
      from counted
    ),
    barred as (
      select database_id, group_id, version_id, application_id, report_count,
        width_bucket(extract(epoch from hour), low, high, ${TREND_BARS}) as bar
      from counted, period
    )
    select
      b.database_id || '-' || b.group_id as id, a.name as application, v.name as version,
      least(${TREND_BARS}, greatest(1, b.bar)) - 1 as bar, sum(b.report_count)::int as reports
    from barred b
    join versions v on v.database_id = b.database_id and v.id = b.version_id
    join applications a on a.database_id = b.database_id and a.id = b.application_id
    group by b.database_id, b.group_id, a.name, v.name, b.bar`;

  const byGroup = new Map<string, Row[]>();
  for (const row of rows) {
    const ofGroup = byGroup.get(row.id);
    if (ofGroup) ofGroup.push(row);
    else byGroup.set(row.id, [row]);
  }
  return new Map([...byGroup].map(([id, ofGroup]) => [id, toTrend(ofGroup)]));
}

const byNumbers = new Intl.Collator("en", { numeric: true });

function toTrend(rows: Row[]): Trend {
  const trend = Array.from({ length: TREND_BARS }, () => 0);
  for (const { bar, reports } of rows) trend[bar] = (trend[bar] ?? 0) + reports;
  const versions = [...new Set(rows.map(({ version }) => version))].sort(compareVersions);
  return {
    trend,
    applications: [...new Set(rows.map(({ application }) => application))].sort(byNumbers.compare),
    firstVersion: versions[0] ?? null,
    lastVersion: versions.at(-1) ?? null,
  };
}
