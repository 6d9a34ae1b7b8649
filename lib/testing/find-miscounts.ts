import { type Client, db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { COUNTED_REPORTS } from "@/lib/rollups/counted-reports";
import { COUNTING_TABLES, type RollupTable } from "@/lib/rollups/rollup-tables";

type Miscounted = { place: string; kept: string | null; recounted: string | null };

/**
 * Rows of every table that counts reports, and of groups and versions, which differ from what
 * counting the reports gives, gone ones included; empty when all is exact. Limited to one of BugSplat's databases: tests
 * share a database and own their rows.
 */
export async function findMiscounts(database: string, client = db): Promise<Miscounted[]> {
  const { id } = await client.database.findUniqueOrThrow({ where: { name: database } });
  const report = Prisma.sql`select * from ${COUNTED_REPORTS} counted where database_id = ${id}`;
  const found = await Promise.all([
    ...COUNTING_TABLES.map((table) => compare(client, recountTable(table, report, id))),
    compare(client, recountGroups(report, id)),
    compare(client, recountGroupVersions(report, id)),
    compare(client, recountVersions(report, id)),
  ]);
  return found.flat();
}

type Recount = { of: string; kept: Prisma.Sql; recounted: Prisma.Sql };

/** Both are (place, counts) with one row for each place. */
function compare(client: Client, { of, kept, recounted }: Recount): Promise<Miscounted[]> {
  return client.$queryRaw<Miscounted[]>`
    select ${of} || ' ' || place as place, kept.counts as kept, recounted.counts as recounted
    from (${kept}) kept full join (${recounted}) recounted using (place)
    where kept.counts is distinct from recounted.counts`;
}

function recountTable(
  { name, key, besides, only }: RollupTable,
  report: Prisma.Sql,
  id: bigint,
): Recount {
  const columns = [...key, ...besides];
  const names = Prisma.join(columns.map((column) => column.name));
  const values = Prisma.join(columns.map((column) => column.value));
  return {
    of: name.text,
    kept: Prisma.sql`
      select (${names})::text as place, report_count::text as counts
      from ${name} where database_id = ${id}`,
    recounted: Prisma.sql`
      select (${values})::text as place, count(*)::text as counts
      from (${report}) report where ${only ?? Prisma.sql`true`} group by ${values}`,
  };
}

function recountGroups(report: Prisma.Sql, databaseId: bigint): Recount {
  return {
    of: "group",
    // A group that has lost its last report keeps its times.
    kept: Prisma.sql`
      select id::text as place, case when report_count = 0 then '0' else (
        report_count, first_received_at, last_received_at, user_count, top_user_reports
      )::text end as counts
      from groups where database_id = ${databaseId}`,
    recounted: Prisma.sql`
      select g.id::text as place, case when count(r.id) = 0 then '0' else (
        count(r.id), min(r.received_at), max(r.received_at), count(distinct r.user_hash),
        coalesce((
          select max(reports) from (
            select count(*) as reports from (${report}) u
            where u.group_id = g.id and u.user_hash is not null
            group by u.user_hash
          ) users
        ), 0)
      )::text end as counts
      from groups g left join (${report}) r on r.group_id = g.id
      where g.database_id = ${databaseId} group by g.database_id, g.id`,
  };
}

function recountGroupVersions(report: Prisma.Sql, databaseId: bigint): Recount {
  return {
    of: "times of group and version",
    kept: Prisma.sql`
      select (group_id, version_id)::text as place,
        (first_received_at, last_received_at)::text as counts
      from group_versions where database_id = ${databaseId}`,
    recounted: Prisma.sql`
      select (group_id, version_id)::text as place,
        (min(received_at), max(received_at))::text as counts
      from (${report}) report group by group_id, version_id`,
  };
}

function recountVersions(report: Prisma.Sql, databaseId: bigint): Recount {
  return {
    of: "users of version",
    kept: Prisma.sql`
      select id::text as place, user_count::text as counts
      from versions where database_id = ${databaseId}`,
    recounted: Prisma.sql`
      select v.id::text as place, count(distinct r.user_hash)::text as counts
      from versions v left join (${report}) r on r.version_id = v.id
      where v.database_id = ${databaseId} group by v.id`,
  };
}
