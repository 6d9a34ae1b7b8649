import { db } from "@/lib/db";
import { findOrInsert, type Identified } from "@/lib/ingest/find-or-insert";
import { ensureFacts } from "@/lib/processing/ensure-facts";
import { rememberedFindings } from "@/lib/processing/remembered-findings";
import type { FactSet } from "@/lib/report/facts/fact";

/** The id of a distinct set of facts, stored when it is seen for the first time; null of none. */
export async function ensureFactSet(databaseId: bigint, set: FactSet): Promise<bigint | null> {
  if (set.facts.length === 0) return null;
  return rememberedFindings.get(`set ${databaseId} ${set.fingerprint}`, () =>
    findOrMake(databaseId, set),
  );
}

async function findOrMake(databaseId: bigint, set: FactSet): Promise<bigint> {
  const fingerprint = new Uint8Array(Buffer.from(set.fingerprint, "hex"));
  const [known] = await db.$queryRaw<Identified[]>`
    /* prepared */
    select id from fact_sets where database_id = ${databaseId} and fingerprint = ${fingerprint}`;
  if (known) return known.id;
  const factIds = await ensureFacts(databaseId, set.facts);
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
