import { db } from "@/lib/db";
import { findOrInsertAll, type Numbered } from "@/lib/ingest/find-or-insert";
import { type Fact, factFingerprint } from "@/lib/report/facts/fact";

/** The ids of distinct facts by their fingerprints, stored when they are seen for the first time. */
export function ensureFacts(
  databaseId: bigint,
  facts: readonly Fact[],
): Promise<Map<string, bigint>> {
  const wanted = new Map(facts.map((fact) => [factFingerprint(fact), fact]));
  return findOrInsertAll(
    wanted,
    (some) => db.$queryRaw<Numbered[]>`
      /* prepared */
      with wanted as (
        select decode(hex, 'hex') as fingerprint, kind, name, value, ordinal::int
        from unnest(
          ${some.map(([fingerprint]) => fingerprint)}::text[],
          ${some.map(([, { kind }]) => kind)}::text[],
          ${some.map(([, { name }]) => name)}::text[],
          ${some.map(([, { value }]) => value)}::text[]
        ) with ordinality as fact (hex, kind, name, value, ordinal)
      ),
      -- Each by itself: a join may read all facts of the database for a handful of them.
      known as materialized (
        select w.*, (
          select f.id from facts f
          where f.database_id = ${databaseId}::bigint and f.fingerprint = w.fingerprint
        ) as id
        from wanted w
      ),
      made as (
        insert into facts (database_id, fingerprint, kind, name, value)
        select ${databaseId}::bigint, fingerprint, kind, name, value from known where id is null
        -- In one order everywhere, so that two of these never wait for each other.
        order by fingerprint
        on conflict do nothing
        returning fingerprint, id
      )
      select ordinal, id from known where id is not null
      union all select ordinal, made.id from made join wanted using (fingerprint)`,
  );
}
