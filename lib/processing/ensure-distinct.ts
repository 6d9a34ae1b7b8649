import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { findOrInsertAll, type Numbered } from "@/lib/ingest/find-or-insert";
import { rememberedFindings } from "@/lib/processing/remembered-findings";

/** What is stored once however many reports have it. */
type Distinct = { fingerprint: string };

/**
 * The ids of things by their fingerprints, stored when they are seen for the first time.
 *
 * @param make stores those that are not there; it gives no id of one that somebody else makes meanwhile
 */
export function ensureDistinct<Item extends Distinct>(
  table: "stacks" | "fact_sets",
  databaseId: bigint,
  items: readonly Item[],
  make: (missing: (Item & { ordinal: number })[]) => Promise<Numbered[]>,
): Promise<Map<string, bigint>> {
  const wanted = new Map(items.map((item) => [item.fingerprint, item]));
  return rememberedFindings.getAll(`${table} ${databaseId}`, wanted, (unknown) =>
    findOrInsertAll(unknown, async (some) => {
      const known = await find(
        table,
        databaseId,
        some.map(([fingerprint]) => fingerprint),
      );
      const found = new Set(known.map(({ ordinal }) => ordinal));
      const missing = some
        .map(([, item], at) => ({ ...item, ordinal: at + 1 }))
        .filter(({ ordinal }) => !found.has(ordinal));
      return missing.length === 0 ? known : [...known, ...(await make(missing))];
    }),
  );
}

function find(
  table: "stacks" | "fact_sets",
  databaseId: bigint,
  fingerprints: readonly string[],
): Promise<Numbered[]> {
  return db.$queryRaw<Numbered[]>`
    /* prepared */
    select ordinal, id from (
      select w.ordinal::int, (
        select t.id from ${Prisma.raw(table)} t
        where t.database_id = ${databaseId}::bigint and t.fingerprint = decode(w.hex, 'hex')
      ) as id
      from unnest(${fingerprints}::text[]) with ordinality as w (hex, ordinal)
    ) found
    where id is not null`;
}
