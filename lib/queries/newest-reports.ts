import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { HAS_PARTS } from "@/lib/queries/search/condition-sql";
import { type ToldField, valueSql } from "@/lib/queries/search/told-values";
import { type Selection, selectedReports } from "@/lib/queries/selection";
import { PARTS } from "@/lib/search/fields";

/**
 * The newest reports of a selection as a CTE `newest`: what an index gives of each database in its
 * order, and of these as many as asked for. Only their rows are looked up. `toldBy` and `PARTS_OF_NEWEST`
 * say what can be counted of it.
 */
export function newestReports(selection: Selection, reports: number): Prisma.Sql {
  return Prisma.sql`newest as materialized (
    select r.* from (
      select r.database_id, r.id from unnest(${selection.databaseIds}::bigint[]) as tenant (id)
      cross join lateral (
        select r.database_id, r.id, r.received_at from reports r
        where r.database_id = tenant.id and ${selectedReports(selection)}
        order by r.received_at desc, r.id desc
        limit ${reports}
      ) r
      order by r.received_at desc, r.database_id desc, r.id desc
      limit ${reports}
    ) found
    join reports r on r.database_id = found.database_id and r.id = found.id
  )`;
}

/** The values that the newest reports have of fields, a row for each of both, for `from`: field, value. */
export function toldBy({ clearIn }: Selection, fields: readonly ToldField[]): Prisma.Sql {
  const values = fields.map((field) => Prisma.sql`(${field}::text, ${valueSql(field, clearIn)})`);
  return Prisma.sql`
    newest r cross join lateral (values ${Prisma.join(values)}) as told (field, value)`;
}

const PART_COUNTS = PARTS.map((part) => Prisma.sql`count(*) filter (where ${HAS_PARTS[part]})`);

/** How many of the newest reports have each part, for `from`: value, reports. */
export const PARTS_OF_NEWEST = Prisma.sql`unnest(
  ${[...PARTS]}::text[], (select array[${Prisma.join(PART_COUNTS)}]::int[] from newest r)
) as parts (value, reports)`;
