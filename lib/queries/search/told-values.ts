import { Prisma } from "@/lib/generated/prisma/client";
import { personMark } from "@/lib/privacy/person-mark";
import { PERSONAL_COLUMNS, TEXT_COLUMNS } from "@/lib/queries/search/condition-sql";
import type { DirectField } from "@/lib/queries/search/resolved";
import { type FieldName, isPersonal, type PersonalField } from "@/lib/search/fields";

/** The fields whose values the reports themselves tell: those of a column, and their group. */
export type ToldField = DirectField | PersonalField | "group";

export function isTold(field: FieldName): field is ToldField {
  return isPersonal(field) || Object.hasOwn(VALUES, field);
}

const VALUES: Record<Exclude<ToldField, PersonalField>, Prisma.Sql> = {
  ...TEXT_COLUMNS,
  group: Prisma.sql`(
    select g.name from groups g where g.database_id = r.database_id and g.id = r.group_id)`,
};

/** What stands before the hash of a user, where the viewer may not see the name. */
const HASHED = "person-#";

/**
 * What tells a field's value of the reports `r`.
 * @param clearIn the databases whose people the viewer sees named; elsewhere a user is a hash, see
 *   `shownValue`, and the other fields that name people are null
 */
export function valueSql(field: ToldField, clearIn: bigint[]): Prisma.Sql {
  if (!isPersonal(field)) return VALUES[field];
  const column = PERSONAL_COLUMNS[field];
  const hashed =
    field === "user"
      ? Prisma.sql`when ${column} <> '' then ${HASHED} || r.user_hash when true then ''`
      : Prisma.sql``;
  return Prisma.sql`
    case when r.database_id = any(${clearIn}::bigint[]) then ${column} ${hashed} end`;
}

/** The value that a viewer is shown: a mark in the place of a hash. */
export function shownValue(value: string): string {
  const hash = /^person-#(-?\d{1,19})$/.exec(value)?.[1];
  return hash === undefined ? value : personMark(BigInt(hash));
}

/** For SQL: values that can be shown as they are. */
export const IS_NO_HASH = Prisma.sql`value not like ${`${HASHED}%`}`;
