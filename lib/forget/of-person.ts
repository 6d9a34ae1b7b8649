import { Prisma } from "@/lib/generated/prisma/client";

/** The columns of a report that say who crashed. */
export const PERSONAL_COLUMNS = ["user", "email", "ipAddress"] as const;
export type PersonalColumn = (typeof PERSONAL_COLUMNS)[number];

const COLUMNS: Record<PersonalColumn, Prisma.Sql> = {
  user: Prisma.sql`r."user"`,
  email: Prisma.sql`r.email`,
  ipAddress: Prisma.sql`r.ip_address`,
};

/**
 * A query of the ids of reports that carry one of the values as user, e-mail or IP address, in any case of
 * letters. Each part is an index's, so that it costs what it finds.
 *
 * @param limit how many of each column it gives; null: all
 */
export function reportsOfPerson(
  databaseId: bigint,
  person: readonly string[],
  limit: number | null = null,
): Prisma.Sql {
  const parts = PERSONAL_COLUMNS.map(
    (column) => Prisma.sql`(
      select r.id from reports r
      where r.database_id = ${databaseId} and ${carries(COLUMNS[column], person)}
      limit ${limit}::int
    )`,
  );
  return Prisma.join(parts, " union ");
}

/** For reports `r`: it is a value of the person by which they are told from others, see `userHash`. */
export function isCountedAs(person: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    lower(coalesce(nullif(r."user", ''), nullif(r.email, ''), r.ip_address)) = any(${lowered(person)})`;
}

/** As the indexes have it: `reports_user_idx` and its siblings. */
function carries(column: Prisma.Sql, person: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    ${column} <> '' and lower(${column}) = any(${lowered(person)})
    and hashtextextended(lower(${column}), 0) = any(array(
      select hashtextextended(lower(value), 0) from unnest(${inAnyForm(person)}::text[]) value
    ))`;
}

function lowered(person: readonly string[]): Prisma.Sql {
  return Prisma.sql`array(select lower(value) from unnest(${inAnyForm(person)}::text[]) value)`;
}

/** A letter with an accent is one character or two, by the system that it comes from. */
function inAnyForm(person: readonly string[]): string[] {
  return person.flatMap((value) => [value, value.normalize("NFC"), value.normalize("NFD")]);
}
