import type { Client } from "pg";

/** The tables whose rows are made here before they are inserted. */
type Table =
  | "databases"
  | "applications"
  | "versions"
  | "groups"
  | "frames"
  | "stacks"
  | "facts"
  | "fact_sets";

/** So many new ids of a table, rising, as PostgreSQL's driver gives them. */
export async function reserveIds(
  client: Client,
  table: Table | "deliveries" | "reports",
  count: number,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "select nextval(pg_get_serial_sequence($1, 'id')) as id from generate_series(1, $2::int)",
    [table, count],
  );
  return rows.map(({ id }) => id);
}

/** Inserts whole rows, named as their columns, in one statement. */
export async function insertRows(
  client: Client,
  table: Table,
  rows: Record<string, unknown>[],
): Promise<void> {
  await client.query(
    `insert into ${table} overriding system value
    select * from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/**
 * Makes the rows of what is not known yet, in one statement for all of them, and remembers their ids.
 *
 * @param rowOf the columns of a row besides its id
 */
export async function insertNew<Item>(
  client: Client,
  table: Table,
  known: Map<string, string>,
  wanted: Map<string, Item>,
  rowOf: (item: Item) => Record<string, unknown>,
): Promise<void> {
  const missing = [...wanted].filter(([key]) => !known.has(key));
  if (missing.length === 0) return;
  const ids = await reserveIds(client, table, missing.length);
  const rows = missing.map(([, item], at) => ({ id: ids[at], ...rowOf(item) }));
  await insertRows(client, table, rows);
  for (const [at, [key]] of missing.entries()) known.set(key, ids[at] ?? "");
}
