import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { reportsByHour } from "@/lib/queries/reports-by-hour";
import { hoursBetween, periodRows, placed } from "@/lib/queries/rollup-rows";
import type { Selection } from "@/lib/queries/selection";
import { type KnownSelection, splitSelection } from "@/lib/queries/split-selection";

// The selected reports, counted: each of these is a table for `from`. All come from rollups while
// these know what is asked; else the reports of the period themselves are counted.

const OF_BOTH = ["group", "version"] as const;

/** (database_id, group_id, version_id, application_id, hour, report_count) */
export function hourlyCounts(selection: Selection): Prisma.Sql {
  return bothParts(splitSelection(selection, OF_BOTH), {
    known: (known) => Prisma.sql`
      select ${HOURLY} from hourly_rollups r where ${hoursBetween(known, known)}`,
    unknown: reportsByHour,
  });
}

/** The same, without group_id where far fewer rows know all that is asked. */
export function hourlyVersionCounts(selection: Selection): Prisma.Sql {
  const { known } = splitSelection(selection, ["version"]);
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
  return bothParts(splitSelection(selection, OF_BOTH), PERIOD);
}

/**
 * (database_id, group_id, report_count, start), see `periodCounts`. Of some groups, an index of the
 * rows of both has the days of each beside each other.
 */
export function periodGroupCounts(selection: Selection): Prisma.Sql {
  const parts = splitSelection(selection, ["group"]);
  if (parts.known === null || parts.known.groupIds !== undefined) return periodCounts(selection);
  return bothParts(parts, {
    known: (known) =>
      periodRows(known, {
        columns: Prisma.sql`database_id, group_id`,
        daily: Prisma.sql`daily_group_rollups`,
        hourly: Prisma.sql`hourly_rollups`,
      }),
    unknown: (unknown) => Prisma.sql`
      select database_id, group_id, report_count, hour as start
      from (${reportsByHour(unknown)}) hourly`,
  });
}

/** (database_id, version_id, report_count, start), see `periodCounts`. */
export function periodVersionCounts(selection: Selection): Prisma.Sql {
  const { known } = splitSelection(selection, ["version"]);
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
  const distinct = (rows: Prisma.Sql) => Prisma.sql`
    select distinct database_id, group_id, version_id from (${rows}) as counted`;
  const queries: PartQueries = {
    known: (known) =>
      selection.ongoing
        ? Prisma.sql`
          select database_id, group_id, version_id from group_versions r
          where ${placed(known)} and ${seenSince(selection.from)}`
        : distinct(PERIOD.known(known)),
    unknown: (unknown) => distinct(PERIOD.unknown(unknown)),
  };
  return bothParts(splitSelection(selection, OF_BOTH), queries, Prisma.sql`selected`);
}

/** The selected groups as a table for `from`: (database_id, group_id). */
export function selectedGroups(selection: Selection): Prisma.Sql {
  const { known, unknown } = splitSelection(selection, ["group"]);
  if (!selection.ongoing || known === null || unknown !== null) {
    return Prisma.sql`(
      select distinct database_id, group_id from ${selectedGroupVersions(selection)}
    ) as selected`;
  }
  return Prisma.sql`(
    select database_id, group_id
    from (
      select database_id, id as group_id, last_received_at from groups where report_count > 0
    ) r
    where ${placed(known)} and ${seenSince(selection.from)}
  ) as selected`;
}

const HOURLY = Prisma.sql`
  database_id, group_id, version_id, application_id, hour, report_count`;

function seenSince(from: Date | null): Prisma.Sql {
  return from ? Prisma.sql`r.last_received_at >= ${from}::timestamptz` : Prisma.sql`true`;
}

type Parts = ReturnType<typeof splitSelection>;
type PartQueries = {
  known: (selection: KnownSelection) => Prisma.Sql;
  unknown: (selection: Selection) => Prisma.Sql;
};

const PERIOD: PartQueries = {
  known: (known) =>
    periodRows(known, {
      columns: Prisma.sql`database_id, group_id, version_id`,
      daily: Prisma.sql`daily_rollups`,
      hourly: Prisma.sql`hourly_rollups`,
    }),
  unknown: (unknown) => Prisma.sql`
    select database_id, group_id, version_id, report_count, hour as start
    from (${reportsByHour(unknown)}) hourly`,
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
