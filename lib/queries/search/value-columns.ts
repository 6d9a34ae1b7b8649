import { Prisma } from "@/lib/generated/prisma/client";
import { HAS_PARTS, TEXT_COLUMNS } from "@/lib/queries/search/condition-sql";
import type { DirectField } from "@/lib/queries/search/resolve-condition";
import { type FieldName, PARTS } from "@/lib/search/fields";

/** The fields whose values the reports themselves tell: those of a column, their group, their parts. */
export type CountedField = DirectField | "group" | "has";

export function isCounted(field: FieldName): field is CountedField {
  return field === "group" || field === "has" || Object.hasOwn(TEXT_COLUMNS, field);
}

/** One value that a report may have of a field; null: it has none. */
export interface ValueColumn {
  field: CountedField;
  sql: Prisma.Sql;
}

/** What tells a field's values of the reports `r`; of what they hold, each part by itself. */
export function valueColumns(field: CountedField): ValueColumn[] {
  switch (field) {
    case "has":
      return PARTS.map((part) => ({
        field,
        sql: Prisma.sql`case when ${HAS_PARTS[part]} then ${part}::text end`,
      }));
    case "group":
      return [{ field, sql: GROUP_NAME }];
    default:
      return [{ field, sql: TEXT_COLUMNS[field] }];
  }
}

const GROUP_NAME = Prisma.sql`(
  select g.name from groups g where g.database_id = r.database_id and g.id = r.group_id)`;
