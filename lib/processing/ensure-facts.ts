import { db } from "@/lib/db";
import { rememberedFindings } from "@/lib/processing/remembered-findings";
import { type Fact, factFingerprint } from "@/lib/report/facts/fact";

/** The id of one distinct fact, stored when it is seen for the first time. */
export function ensureFact(databaseId: bigint, fact: Fact): Promise<bigint> {
  return rememberedFindings.get(`fact ${databaseId} ${factFingerprint(fact)}`, async () => {
    const [id] = await ensureFacts(databaseId, [fact]);
    if (id === undefined) throw new Error("A fact that was stored could not be read back.");
    return id;
  });
}

/** The ids of distinct facts, stored when they are seen for the first time. */
export async function ensureFacts(databaseId: bigint, facts: readonly Fact[]): Promise<bigint[]> {
  const wanted = [...new Map(facts.map((fact) => [factFingerprint(fact), fact]))];
  const ids = await findOrInsert(databaseId, wanted);
  // Another transaction may make one of them between the snapshot and the insert: a second run sees it.
  return ids.length === wanted.length ? ids : findOrInsert(databaseId, wanted);
}

async function findOrInsert(databaseId: bigint, wanted: [string, Fact][]): Promise<bigint[]> {
  if (wanted.length === 0) return [];
  const facts = wanted.map(([, fact]) => fact);
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    /* prepared */
    with wanted as (
      select decode(hex, 'hex') as fingerprint, kind, name, value
      from unnest(
        ${wanted.map(([fingerprint]) => fingerprint)}::text[],
        ${facts.map(({ kind }) => kind)}::text[],
        ${facts.map(({ name }) => name)}::text[],
        ${facts.map(({ value }) => value)}::text[]
      ) as fact (hex, kind, name, value)
    ),
    found as (
      select f.id, f.fingerprint from facts f
      join wanted w on f.database_id = ${databaseId}::bigint and f.fingerprint = w.fingerprint
    ),
    made as (
      insert into facts (database_id, fingerprint, kind, name, value)
      select ${databaseId}::bigint, w.fingerprint, w.kind, w.name, w.value
      from wanted w where not exists (select from found f where f.fingerprint = w.fingerprint)
      -- In one order everywhere, so that two of these never wait for each other.
      order by w.fingerprint
      on conflict do nothing
      returning id
    )
    select id from found union all select id from made`;
  return rows.map(({ id }) => id);
}
