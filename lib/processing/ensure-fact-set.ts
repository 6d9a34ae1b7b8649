import { db } from "@/lib/db";
import { findOrInsert, type Identified } from "@/lib/ingest/find-or-insert";
import { ensureFacts } from "@/lib/processing/ensure-facts";
import { rememberedFindings } from "@/lib/processing/remembered-findings";
import { type Fact, factSetFingerprint } from "@/lib/report/facts/fact";

/** The id of a distinct set of facts, stored when it is seen for the first time; null of none. */
export async function ensureFactSet(databaseId: bigint, facts: Fact[]): Promise<bigint | null> {
  if (facts.length === 0) return null;
  const fingerprint = factSetFingerprint(facts);
  return rememberedFindings.get(`set ${databaseId} ${fingerprint}`, () =>
    findOrMake(databaseId, facts, new Uint8Array(Buffer.from(fingerprint, "hex"))),
  );
}

async function findOrMake(
  databaseId: bigint,
  facts: Fact[],
  fingerprint: Uint8Array<ArrayBuffer>,
): Promise<bigint> {
  const [known] = await db.$queryRaw<Identified[]>`
    /* prepared */
    select id from fact_sets where database_id = ${databaseId} and fingerprint = ${fingerprint}`;
  if (known) return known.id;
  const factIds = await ensureFacts(databaseId, facts);
  return findOrInsert(
    () => db.$queryRaw<Identified[]>`
      /* prepared */
      with found as (
        select id from fact_sets where database_id = ${databaseId} and fingerprint = ${fingerprint}
      ),
      made as (
        insert into fact_sets (database_id, fingerprint, fact_ids)
        select ${databaseId}::bigint, ${fingerprint}, ${factIds}::bigint[]
        where not exists (select from found)
        on conflict do nothing
        returning id
      )
      select id from found union all select id from made`,
  );
}
