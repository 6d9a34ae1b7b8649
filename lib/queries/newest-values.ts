import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { type CountedField, valueColumns } from "@/lib/queries/search/value-columns";
import { type Selection, selectedReports } from "@/lib/queries/selection";

/**
 * The newest reports of a selection as a CTE `newest`: what the index gives of each database in its
 * order, and of these as many as asked for. Their values of the fields are in `told (field, value)`.
 */
export function newestValues(
  selection: Selection,
  fields: readonly CountedField[],
  reports: number,
): { newest: Prisma.Sql; told: Prisma.Sql } {
  const columns = fields.flatMap(valueColumns);
  const names = columns.map(({ field }) => field);
  const values = Prisma.join(columns.map(({ sql }) => sql));
  return {
    newest: Prisma.sql`newest as materialized (
      select array[${values}]::text[] as values
      from (
        select r.* from unnest(${selection.databaseIds}::bigint[]) as tenant (id)
        cross join lateral (
          select * from reports r
          where r.database_id = tenant.id and ${selectedReports(selection)}
          order by r.received_at desc, r.id desc
          limit ${reports}
        ) r
        order by r.received_at desc, r.database_id desc, r.id desc
        limit ${reports}
      ) r
    )`,
    told: Prisma.sql`newest
      cross join lateral unnest(${names}::text[], newest.values) as told (field, value)`,
  };
}
