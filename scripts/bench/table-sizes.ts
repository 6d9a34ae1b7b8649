import type { Client } from "pg";
import { z } from "zod";

/** Bytes of a table with its long values, and of its indexes. */
export type TableSize = { rows: number; indexes: number };

/** What one table or all of them have on the disk, by table, once dead rows are given back. */
export type TableSizes = Map<string, TableSize>;

const Sizes = z.array(
  z.object({
    name: z.string(),
    rows: z.coerce.number(),
    indexes: z.coerce.number(),
  }),
);

/** The sizes of all tables of a database that was vacuumed just now. */
export async function measureTables(client: Client): Promise<TableSizes> {
  const { rows } = await client.query(
    `select relname as name, pg_table_size(oid) as rows, pg_indexes_size(oid) as indexes
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  return new Map(Sizes.parse(rows).map(({ name, ...size }) => [name, size]));
}
