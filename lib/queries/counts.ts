import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Between, cutPeriod } from "@/lib/queries/cut-period";
import { conditionSql } from "@/lib/queries/search/condition-sql";
import { isOfGroups } from "@/lib/queries/search/known-to-rollups";
import { type CountedReports, type Selection, selectedReports } from "@/lib/queries/selection";
import { type KnownSelection, splitSelection } from "@/lib/queries/split-selection";

// The selected reports, counted: each of these is a table for `from`. All come from rollups while
// these know what is asked; else the reports of the period themselves are counted.

/** (database_id, group_id, version_id, application_id, hour, report_count) */
export function hourlyCounts(selection: Selection): Prisma.Sql {
  return bothParts(splitSelection(selection, "group"), {
    known: (known) => Prisma.sql`
      select ${HOURLY} from hourly_rollups r where ${hoursBetween(known, known)}`,
    unknown: reportsByHour,
  });
}

/** The same, without group_id where far fewer rows know all that is asked. */
export function hourlyVersionCounts(selection: Selection): Prisma.Sql {
  const { known } = splitSelection(selection, "version");
  if (known === null) return hourlyCounts(selection);
  return Prisma.sql`(
    select * from hourly_version_rollups r where ${hoursBetween(known, known)}
  ) as counts`;
}

/**
 * (database_id, group_id, version_id, report_count, start): the reports of an hour or of a whole day
 * from `start` on. For what is added up over the period, or over days of UTC.
 */
export function periodCounts(selection: Selection): Prisma.Sql {
  return bothParts(splitSelection(selection, "group"), {
    known: (known) =>
      periodRows(known, {
        columns: Prisma.sql`database_id, group_id, version_id`,
        daily: Prisma.sql`daily_rollups`,
        hourly: Prisma.sql`hourly_rollups`,
      }),
    unknown: (unknown) => Prisma.sql`
      select database_id, group_id, version_id, report_count, hour as start
      from (${reportsByHour(unknown)}) hourly`,
  });
}

/** (database_id, group_id, report_count, start), see `periodCounts`. */
export function periodGroupCounts(selection: Selection): Prisma.Sql {
  const { known, unknown } = splitSelection(selection, "group");
  if (known === null || unknown || known.versionIds !== null || !isOfGroups(known.condition)) {
    return periodCounts(selection);
  }
  const columns = Prisma.sql`database_id, group_id`;
  const [daily, hourly] = [Prisma.sql`daily_group_rollups`, Prisma.sql`hourly_rollups`];
  return Prisma.sql`(${periodRows(known, { columns, daily, hourly })}) as counts`;
}

/** (database_id, version_id, report_count, start), see `periodCounts`. */
export function periodVersionCounts(selection: Selection): Prisma.Sql {
  const { known } = splitSelection(selection, "version");
  if (known === null) return periodCounts(selection);
  const columns = Prisma.sql`database_id, version_id`;
  const [daily, hourly] = [Prisma.sql`daily_version_rollups`, Prisma.sql`hourly_version_rollups`];
  return Prisma.sql`(${periodRows(known, { columns, daily, hourly })}) as counts`;
}

/**
 * The selected groups in their versions as a table for `from`: (database_id, group_id, version_id).
 * Read off the last report of each while the period lasts until now.
 */
export function selectedGroupVersions(selection: Selection): Prisma.Sql {
  const { from, ongoing } = selection;
  const distinct = (part: Selection) => Prisma.sql`
    select distinct database_id, group_id, version_id from ${periodCounts(part)}`;
  const queries: PartQueries = {
    known: (known) =>
      ongoing
        ? Prisma.sql`
          select database_id, group_id, version_id from group_versions r
          where ${placed(known)}
            and (${from}::timestamptz is null or r.last_received_at >= ${from}::timestamptz)`
        : distinct(known),
    unknown: distinct,
  };
  return bothParts(splitSelection(selection, "group"), queries, Prisma.sql`selected`);
}

/** The selected groups as a table for `from`: (database_id, group_id). */
export function selectedGroups(selection: Selection): Prisma.Sql {
  const { ongoing, versionIds, groupId, condition, from } = selection;
  if (!ongoing || versionIds !== null || groupId !== null || !isOfGroups(condition)) {
    return Prisma.sql`(
      select distinct database_id, group_id from ${selectedGroupVersions(selection)}
    ) as selected`;
  }
  return Prisma.sql`(
    select database_id, group_id from (select *, id as group_id from groups) r
    where ${placed({ ...selection, exceptGroupIds: [] })} and r.report_count > 0
      and ${from ? Prisma.sql`r.last_received_at >= ${from}::timestamptz` : Prisma.sql`true`}
  ) as selected`;
}

const HOURLY = Prisma.sql`
  database_id, group_id, version_id, application_id, hour, report_count`;

type Parts = ReturnType<typeof splitSelection>;
type PartQueries = {
  known: (selection: KnownSelection) => Prisma.Sql;
  unknown: (selection: Selection) => Prisma.Sql;
};

function bothParts(
  { known, unknown }: Parts,
  queries: PartQueries,
  name = Prisma.sql`counts`,
): Prisma.Sql {
  const parts = [known && queries.known(known), unknown && queries.unknown(unknown)];
  const there = parts.filter((part) => part !== null);
  return Prisma.sql`(${Prisma.join(there, " union all ")}) as ${name}`;
}

type Rows = { columns: Prisma.Sql; daily: Prisma.Sql; hourly: Prisma.Sql };

/** Whole days from the daily table, and the hours around them from the hourly one. */
function periodRows(selection: KnownSelection, { columns, daily, hourly }: Rows): Prisma.Sql {
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

function hoursBetween(selection: KnownSelection, { from, to }: Between): Prisma.Sql {
  return Prisma.sql`
    ${placed(selection)}
    and (${from}::timestamptz is null or r.hour >= ${from}::timestamptz)
    and (${to}::timestamptz is null or r.hour < ${to}::timestamptz)`;
}

/** What a selection asks of a row's place, whenever it is. */
function placed(selection: KnownSelection): Prisma.Sql {
  const { databaseIds, versionIds, groupId, groupIds, exceptGroupIds, condition } = selection;
  return Prisma.sql`
    r.database_id = any(${databaseIds}::bigint[])
    and ${versionIds ? Prisma.sql`r.version_id = any(${versionIds}::bigint[])` : Prisma.sql`true`}
    and ${groupId === null ? Prisma.sql`true` : Prisma.sql`r.group_id = ${groupId}::bigint`}
    and ${groupIds ? Prisma.sql`r.group_id = any(${groupIds}::bigint[])` : Prisma.sql`true`}
    and ${exceptGroupIds.length === 0 ? Prisma.sql`true` : Prisma.sql`r.group_id <> all(${exceptGroupIds}::bigint[])`}
    and ${condition ? conditionSql(condition) : Prisma.sql`true`}`;
}

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
