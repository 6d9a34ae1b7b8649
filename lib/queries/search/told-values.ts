import { Prisma } from "@/lib/generated/prisma/client";
import { TEXT_COLUMNS } from "@/lib/queries/search/condition-sql";
import type { DirectField } from "@/lib/queries/search/resolve-condition";
import type { FieldName } from "@/lib/search/fields";

/** The fields whose values the reports themselves tell: those of a column, and their group. */
export type ToldField = DirectField | "group";

export function isTold(field: FieldName): field is ToldField {
  return Object.hasOwn(VALUES, field);
}

/** What tells a field's value of the reports `r`. */
export const VALUES: Record<ToldField, Prisma.Sql> = {
  ...TEXT_COLUMNS,
  group: Prisma.sql`(
    select g.name from groups g where g.database_id = r.database_id and g.id = r.group_id)`,
};
