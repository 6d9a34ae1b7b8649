import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { COUNTING_TABLES } from "@/lib/rollups/rollup-tables";

/**
 * Every row of every table that counts reports of a database, and what its groups and versions count;
 * without those that count nothing.
 */
export async function readCounts(databaseId: bigint): Promise<string[]> {
  const tables = [
    ...COUNTING_TABLES.map(({ name }) => name),
    Prisma.sql`(select * from groups where report_count > 0)`,
    Prisma.sql`(select * from versions where user_count > 0)`,
  ];
  const found = await Promise.all(
    tables.map(
      (name) => db.$queryRaw<{ row: string }[]>`
        select ${name.text} || ' ' || counted::text as row from ${name} counted
        where database_id = ${databaseId} order by 1`,
    ),
  );
  return found.flat().map(({ row }) => row);
}
