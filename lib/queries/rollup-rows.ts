import { Prisma } from "@/lib/generated/prisma/client";
import { type Between, cutPeriod } from "@/lib/queries/cut-period";
import { conditionSql } from "@/lib/queries/search/condition-sql";
import type { KnownSelection } from "@/lib/queries/split-selection";

/** What is read off each row, and the tables of days and hours that it is read off. */
type Rows = { columns: Prisma.Sql; daily: Prisma.Sql; hourly: Prisma.Sql };

/** Whole days from the daily table, and the hours around them from the hourly one. */
export function periodRows(
  selection: KnownSelection,
  { columns, daily, hourly }: Rows,
): Prisma.Sql {
  const { days, hours } = cutPeriod(selection);
  const parts = hours.map(
    (between) => Prisma.sql`
      select ${columns}, report_count, hour as start
      from ${hourly} r where ${hoursBetween(selection, between)}`,
  );
  if (days) {
    parts.push(Prisma.sql`
      select ${columns}, report_count, day::timestamp at time zone 'UTC' as start
      from ${daily} r
      where ${placed(selection)}
        and (${days.from}::date is null or r.day >= ${days.from}::date)
        and (${days.to}::date is null or r.day < ${days.to}::date)`);
  }
  return Prisma.join(parts, " union all ");
}

/** The same, and an hour of a period; `to` is exclusive. */
export function hoursBetween(selection: KnownSelection, { from, to }: Between): Prisma.Sql {
  return Prisma.sql`
    ${placed(selection)}
    and (${from}::timestamptz is null or r.hour >= ${from}::timestamptz)
    and (${to}::timestamptz is null or r.hour < ${to}::timestamptz)`;
}

/** What a selection asks of a row `r` of a rollup, whenever it is. */
export function placed(selection: KnownSelection): Prisma.Sql {
  const { databaseIds, versionIds, groupId, groupIds, exceptGroupIds, condition } = selection;
  return Prisma.sql`
    r.database_id = any(${databaseIds}::bigint[])
    and ${versionIds ? Prisma.sql`r.version_id = any(${versionIds}::bigint[])` : Prisma.sql`true`}
    and ${groupId === null ? Prisma.sql`true` : Prisma.sql`r.group_id = ${groupId}::bigint`}
    and ${groupIds ? Prisma.sql`r.group_id = any(${groupIds}::bigint[])` : Prisma.sql`true`}
    and ${exceptGroupIds.length === 0 ? Prisma.sql`true` : Prisma.sql`r.group_id <> all(${exceptGroupIds}::bigint[])`}
    and ${condition ? conditionSql(condition) : Prisma.sql`true`}`;
}
