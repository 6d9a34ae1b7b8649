import { db } from "@/lib/db";
import { findOrInsertAll, type Numbered } from "@/lib/ingest/find-or-insert";

/** The ids of distinct functions by their symbols, stored when they are seen for the first time. */
export function ensureFrames(
  databaseId: bigint,
  symbols: Iterable<string>,
): Promise<Map<string, bigint>> {
  const wanted = new Map([...symbols].map((symbol) => [symbol, symbol]));
  return findOrInsertAll(
    wanted,
    (some) => db.$queryRaw<Numbered[]>`
      /* prepared */
      with wanted as (
        select symbol, ordinal::int, sha256(convert_to(symbol, 'UTF8')) as fingerprint
        from unnest(${some.map(([symbol]) => symbol)}::text[]) with ordinality as w (symbol, ordinal)
      ),
      -- Each by itself: a join may read all frames of the database for a handful of them.
      known as materialized (
        select w.*, (
          select f.id from frames f
          where f.database_id = ${databaseId}::bigint and f.fingerprint = w.fingerprint
        ) as id
        from wanted w
      ),
      made as (
        insert into frames (database_id, fingerprint, symbol)
        select ${databaseId}::bigint, fingerprint, left(symbol, 2000) from known where id is null
        -- In one order everywhere, so that two of these never wait for each other.
        order by fingerprint
        on conflict do nothing
        returning fingerprint, id
      )
      select ordinal, id from known where id is not null
      union all select ordinal, made.id from made join wanted using (fingerprint)`,
  );
}
