import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Numbered } from "@/lib/ingest/find-or-insert";

/** What is stored once, by its fingerprint, however many reports have it. */
export type DistinctTable = "frames" | "facts" | "stacks" | "fact_sets";

/**
 * The ids of rows that are there already.
 *
 * @param wanted a select of their fingerprints, each with its ordinal
 */
export function findRows(
  table: DistinctTable,
  databaseId: bigint,
  wanted: Prisma.Sql,
): Promise<Numbered[]> {
  return db.$queryRaw<Numbered[]>`
    /* prepared */
    with wanted as (${wanted}), ${known(table, databaseId)}
    select ordinal, id from known where id is not null`;
}

/**
 * The ids of rows, made where they are not there; none of those that another transaction makes meanwhile.
 *
 * @param wanted the same, with their columns
 * @param columns the names of these
 */
export function findOrMakeRows(
  table: DistinctTable,
  databaseId: bigint,
  wanted: Prisma.Sql,
  columns: Prisma.Sql,
): Promise<Numbered[]> {
  return db.$queryRaw<Numbered[]>`
    /* prepared */
    with wanted as (${wanted}), ${known(table, databaseId)},
    made as (
      insert into ${Prisma.raw(table)} (database_id, fingerprint, ${columns})
      select ${databaseId}::bigint, fingerprint, ${columns} from known where id is null
      -- In one order everywhere, so that two of these never wait for each other.
      order by fingerprint
      on conflict do nothing
      returning fingerprint, id
    )
    select ordinal, id from known where id is not null
    union all select ordinal, made.id from made join wanted using (fingerprint)`;
}

/** Each is looked up by itself: a join may read all rows of the database for a handful of them. */
const known = (table: DistinctTable, databaseId: bigint) => Prisma.sql`
  known as materialized (
    select w.*, (
      select t.id from ${Prisma.raw(table)} t
      where t.database_id = ${databaseId}::bigint and t.fingerprint = w.fingerprint
    ) as id
    from wanted w
  )`;
