import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { hourlyCounts, periodGroupCounts, selectedGroupVersions } from "@/lib/queries/counts";
import { type GroupKey, groupKeys, selectGroups } from "@/lib/queries/group-keys";
import type { Selection } from "@/lib/queries/selection";
import { type BarCount, barStart, intoTrends, trendBars } from "@/lib/queries/trend-bars";
import { compareVersions } from "@/lib/versions/compare-versions";

/** How a group behaved in the selection. */
export type Trend = {
  /** Reports in each part of the period, oldest first: see `trendBars`. */
  trend: number[];
  applications: string[];
  /** Lowest and highest version with reports, see `compareVersions`. */
  firstVersion: string | null;
  lastVersion: string | null;
};

type Group = GroupKey & { firstReceivedAt: Date };
type VersionOf = { id: string; application: string; version: string };

/** Trends by public id of the groups of one page, from the rollups of those groups alone. */
export async function listTrends(
  selection: Selection,
  groups: Group[],
): Promise<Map<string, Trend>> {
  if (groups.length === 0) return new Map();
  const theirs = selectGroups(selection, groups);
  const [trends, versions] = await Promise.all([
    listBars(theirs, groups),
    listVersionsOf(theirs, groups),
  ]);
  const byGroup = new Map<string, VersionOf[]>();
  for (const row of versions) byGroup.set(row.id, [...(byGroup.get(row.id) ?? []), row]);
  return new Map(
    groups.map(({ database_id, id: group }) => {
      const id = `${database_id}-${group}`;
      return [id, { trend: trends.get(id) ?? [], ...span(byGroup.get(id) ?? []) }];
    }),
  );
}

async function listBars(selection: Selection, groups: Group[]): Promise<Map<string, number[]>> {
  const first = Math.min(...groups.map(({ firstReceivedAt }) => firstReceivedAt.getTime()));
  const bars = trendBars(selection, new Date(first));
  const [counts, moment] = bars.ofDays
    ? [periodGroupCounts(selection), Prisma.sql`start`]
    : [hourlyCounts(selection), Prisma.sql`hour`];
  const rows = await db.$queryRaw<BarCount[]>`
    select database_id || '-' || group_id as id, start, reports
    from (
      select database_id, group_id, ${barStart(bars, moment)} as start,
        sum(report_count)::int as reports
      from ${counts}
      where (database_id, group_id) in (${groupKeys(groups)})
      group by 1, 2, 3
    ) barred`;
  return intoTrends(bars, rows);
}

/** In two steps: joined at once, the planner takes the versions' index for each of the groups. */
function listVersionsOf(selection: Selection, groups: Group[]): Promise<VersionOf[]> {
  return db.$queryRaw<VersionOf[]>`
    with s as materialized (select * from ${selectedGroupVersions(selection)})
    select s.database_id || '-' || s.group_id as id, a.name as application, v.name as version
    from s
    join versions v on v.database_id = s.database_id and v.id = s.version_id
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    where (s.database_id, s.group_id) in (${groupKeys(groups)})`;
}

const byNumbers = new Intl.Collator("en", { numeric: true });

function span(rows: VersionOf[]): Omit<Trend, "trend"> {
  const versions = [...new Set(rows.map(({ version }) => version))].sort(compareVersions);
  return {
    applications: [...new Set(rows.map(({ application }) => application))].sort(byNumbers.compare),
    firstVersion: versions[0] ?? null,
    lastVersion: versions.at(-1) ?? null,
  };
}
