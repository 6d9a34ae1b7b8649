import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { Filters } from "@/lib/filters";
import { periodVersionCounts } from "@/lib/queries/counts";
import type { Selection } from "@/lib/queries/selection";
import { compareVersions } from "@/lib/versions/compare-versions";

/** One line of a picker, with its reports in the period. */
export type Choice = { name: string; reports: number };

/** What the pickers offer: each list is narrowed by the pickers before it. */
export type Choices = { database: Choice[]; app: Choice[]; version: Choice[] };

type Row = { database: string; app: string; version: string; reports: number };

/** Everything that has ever been seen, so that a filter can be set before its first report of today. */
export async function listChoices(
  scope: Scope,
  filters: Filters,
  selection: Selection,
): Promise<Choices> {
  const everything = { ...selection, databaseIds: scope.databaseIds, versionIds: null };
  const rows = await db.$queryRaw<Row[]>`
    with counted as (
      select database_id, version_id, sum(report_count)::int as reports
      from ${periodVersionCounts(everything)}
      group by database_id, version_id
    )
    select d.name as database, a.name as app, v.name as version, coalesce(c.reports, 0) as reports
    from versions v
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    join databases d on d.id = v.database_id
    left join counted c on c.database_id = v.database_id and c.version_id = v.id
    where v.database_id = any(${scope.databaseIds}::bigint[])`;

  const chosen = (names: string[], name: string) => names.length === 0 || names.includes(name);
  const inDatabase = rows.filter((row) => chosen(filters.database, row.database));
  const inApp = inDatabase.filter((row) => chosen(filters.app, row.app));
  return {
    database: sumBy(rows, "database"),
    app: sumBy(inDatabase, "app"),
    version: sumBy(inApp, "version"),
  };
}

const byName = new Intl.Collator("en", { numeric: true });

/** Most reports first; among equals names from A on, and of versions the newest. */
function sumBy(rows: Row[], key: "database" | "app" | "version"): Choice[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row[key], (sums.get(row[key]) ?? 0) + row.reports);
  const compareNames =
    key === "version" ? (a: string, b: string) => compareVersions(b, a) : byName.compare;
  return [...sums]
    .map(([name, reports]) => ({ name, reports }))
    .sort((a, b) => b.reports - a.reports || compareNames(a.name, b.name));
}
