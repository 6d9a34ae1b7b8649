import type { Client } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import {
  COUNTING_TABLES,
  type Column,
  type RollupTable,
  values,
} from "@/lib/rollups/rollup-tables";

/**
 * Takes reports out of all counts but those of `groups`, whose rows the transaction must have locked.
 *
 * @param reports a query with the columns that `countReports` reads
 */
export async function uncountReports(transaction: Client, reports: Prisma.Sql): Promise<void> {
  const fewer = Prisma.join(COUNTING_TABLES.map(takeFrom));
  await transaction.$executeRaw`with report as (${reports}), ${fewer} select 1`;
  // In a statement of its own: in the one above the rows still have the reports.
  const gone = Prisma.join(COUNTING_TABLES.map(deleteEmpty));
  await transaction.$executeRaw`
    with report as (${reports}), ${gone},
    fewer_group_users as (
      update groups set user_count = groups.user_count - gone.users
      from (
        select database_id, group_id, count(*)::int as users from gone_from_group_users group by 1, 2
      ) gone
      where groups.database_id = gone.database_id and groups.id = gone.group_id
    )
    update versions set user_count = versions.user_count - gone.users
    from (
      select database_id, version_id, count(*)::int as users
      from gone_from_version_users group by 1, 2
    ) gone
    where versions.database_id = gone.database_id and versions.id = gone.version_id`;
}

function takeFrom({ name, key }: RollupTable): Prisma.Sql {
  return Prisma.sql`
    fewer_in_${name} as (
      update ${name} as known set report_count = known.report_count - taken.reports
      from (${perRow(key)}) taken
      where ${isSameRow(key)}
    )`;
}

function deleteEmpty({ name, key }: RollupTable): Prisma.Sql {
  return Prisma.sql`
    gone_from_${name} as (
      delete from ${name} as known using (${perRow(key)}) taken
      where ${isSameRow(key)} and known.report_count = 0
      returning ${Prisma.join(key.map((column) => Prisma.sql`known.${column.name}`))}
    )`;
}

/** How many of the reports each row of a table has. */
function perRow(key: Column[]): Prisma.Sql {
  const columns = key.map(({ name, value }) => Prisma.sql`${value} as ${name}`);
  return Prisma.sql`
    select ${Prisma.join(columns)}, count(*)::int as reports from report group by ${values(key)}`;
}

function isSameRow(key: Column[]): Prisma.Sql {
  return Prisma.join(
    key.map(({ name }) => Prisma.sql`known.${name} = taken.${name}`),
    " and ",
  );
}
