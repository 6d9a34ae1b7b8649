import type { Split } from "@/lib/filters";
import { Prisma } from "@/lib/generated/prisma/client";
import {
  hourlyCounts,
  hourlyVersionCounts,
  periodGroupCounts,
  periodVersionCounts,
} from "@/lib/queries/counts";
import { PLATFORM } from "@/lib/queries/search/condition-sql";
import { type Selection, selectedReports } from "@/lib/queries/selection";
import type { VolumePlan } from "@/lib/queries/volume/plan-volume";

/**
 * The selected reports by hour and by what the split tells apart, as a table for `from`: database_id
 * and id of that, hour, reports. An id is its own name where `named` below looks none up; it is of
 * no database then. Where the plan's buckets are of whole days of UTC, a day's reports stand at its
 * first hour.
 */
export function hourlyBy(
  split: Split,
  selection: Selection,
  { ofUtcDays }: Pick<VolumePlan, "ofUtcDays">,
): Prisma.Sql {
  switch (split) {
    case "version":
    case "application":
    case "group":
      return Prisma.sql`(
        select database_id, ${ID[split]} as id, hour, sum(report_count)::int as reports
        from ${countsOf(split, selection, ofUtcDays)}
        group by 1, 2, 3
      ) as hourly`;
    case "platform":
    case "exception":
      return Prisma.sql`(
        select 0 as database_id, coalesce(${LABEL[split]}, '') as id, hour,
          sum(reports)::int as reports
        from ${hourlyReports(selection)}
        group by 2, 3
      ) as hourly`;
    case "nothing":
      return Prisma.sql`(
        select 0 as database_id, '' as id, hour, sum(report_count)::int as reports
        from ${countsOf(split, selection, ofUtcDays)}
        group by 3
      ) as hourly`;
  }
}

/** The fewest rows that know groups, or applications, or versions. */
function countsOf(split: Split, selection: Selection, ofUtcDays: boolean): Prisma.Sql {
  if (split === "application" || !ofUtcDays) {
    return split === "group" ? hourlyCounts(selection) : hourlyVersionCounts(selection);
  }
  const days = split === "group" ? periodGroupCounts(selection) : periodVersionCounts(selection);
  return Prisma.sql`(select *, start as hour from ${days}) as daily`;
}

/** Rollups know the group's platform and exception, which need not be those of its reports. */
function hourlyReports(selection: Selection): Prisma.Sql {
  return Prisma.sql`(
    select r.platform, r.crash_type_id, r.exception_code,
      date_trunc('hour', r.received_at, 'UTC') as hour, count(*) as reports
    from reports r
    where r.database_id = any(${selection.databaseIds}::bigint[]) and ${selectedReports(selection)}
    group by 1, 2, 3, 4
  ) as r`;
}

const ID: Record<"version" | "application" | "group", Prisma.Sql> = {
  version: Prisma.sql`version_id`,
  application: Prisma.sql`application_id`,
  group: Prisma.sql`group_id`,
};

const LABEL: Record<"platform" | "exception", Prisma.Sql> = {
  platform: PLATFORM,
  exception: Prisma.sql`r.exception_code`,
};

/**
 * Adds key and name to the ids of `totals`. What has the same key is one series: the versions of one
 * name are, as in the filter; groups of one name are not.
 */
export function named(split: Split): Prisma.Sql {
  switch (split) {
    case "version":
      return Prisma.sql`
        select t.*, n.name as key, n.name from totals t
        join versions n on n.database_id = t.database_id and n.id = t.id`;
    case "application":
      return Prisma.sql`
        select t.*, n.name as key, n.name from totals t
        join applications n on n.database_id = t.database_id and n.id = t.id`;
    case "group":
      return Prisma.sql`
        select t.*, t.database_id || '-' || t.id as key, n.name from totals t
        join groups n on n.database_id = t.database_id and n.id = t.id`;
    default:
      return Prisma.sql`select t.*, t.id as key, t.id as name from totals t`;
  }
}
