import { Prisma } from "@/lib/generated/prisma/client";

/** The columns of rows that are given to a statement, each with its type in PostgreSQL. */
export type RowTypes = Record<string, string>;

/** Objects are dates, bytes, or what JSON has a word for. */
type Value = bigint | number | string | boolean | object | null;

/** A row of such columns. */
export type Row<Types extends RowTypes> = Record<keyof Types, Value>;

/**
 * Rows as one parameter of a statement: its text is the same however many they are, so that each
 * connection plans it once, and none of their values is bound by itself.
 *
 * @param most so many are expected at most: by that PostgreSQL plans
 * @throws RangeError when there are more
 */
export function rowSet<Types extends RowTypes>(
  types: Types,
  rows: readonly Row<Types>[],
  most: number,
): Prisma.Sql {
  if (rows.length > most)
    throw new RangeError(`${rows.length} rows are given, ${most} are expected.`);
  const columns = Object.entries(types).map(([name, type]) => `"${name}" ${type}`);
  return Prisma.sql`(
    select * from jsonb_to_recordset(${JSON.stringify(rows.map(written))}::jsonb)
      as given (${Prisma.raw(columns.join(", "))})
    limit ${Prisma.raw(String(most))}
  )`;
}

/** The names of such columns, to be listed in a statement, after a table's name where one is given. */
export function columnsOf(types: RowTypes, table?: string): Prisma.Sql {
  const of = table === undefined ? "" : `${table}.`;
  const names = Object.keys(types).map((name) => `${of}"${name}"`);
  return Prisma.raw(names.join(", "));
}

function written(row: Row<RowTypes>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asJson(value)]));
}

/** As PostgreSQL reads values of the types that JSON has no word for. */
function asJson(value: Value): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  return value;
}
