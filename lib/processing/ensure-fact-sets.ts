import { db } from "@/lib/db";
import type { Numbered } from "@/lib/ingest/find-or-insert";
import { rowSet } from "@/lib/ingest/row-set";
import { HANDFUL } from "@/lib/processing/claim-reports";
import { ensureDistinct } from "@/lib/processing/ensure-distinct";
import { ensureFacts } from "@/lib/processing/ensure-facts";
import { type FactSet, factFingerprint } from "@/lib/report/facts/fact";

/** Modules and attributes of each report. */
const MOST_SETS = 2 * HANDFUL;

/**
 * The ids of distinct sets of facts by their fingerprints, stored when they are seen for the first time.
 *
 * @param sets those of a handful of reports at most
 */
export function ensureFactSets(
  databaseId: bigint,
  sets: readonly FactSet[],
): Promise<Map<string, bigint>> {
  return ensureDistinct("fact_sets", databaseId, sets, (missing) => make(databaseId, missing));
}

const ROW = { ordinal: "int", fingerprint: "bytea", fact_ids: "bigint[]" } as const;

async function make(
  databaseId: bigint,
  missing: ({ ordinal: number } & FactSet)[],
): Promise<Numbered[]> {
  const ids = await ensureFacts(
    databaseId,
    missing.flatMap(({ facts }) => facts),
  );
  const rows = missing.map(({ ordinal, fingerprint, facts }) => ({
    ordinal,
    fingerprint: Buffer.from(fingerprint, "hex"),
    fact_ids: [...new Set(facts.map(factFingerprint))].map((one) => String(ids.get(one))),
  }));
  return db.$queryRaw<Numbered[]>`
    /* prepared */
    with given as materialized (select * from ${rowSet(ROW, rows, MOST_SETS)} rows),
    made as (
      insert into fact_sets (database_id, fingerprint, fact_ids)
      select ${databaseId}::bigint, fingerprint, fact_ids from given order by fingerprint
      on conflict do nothing
      returning fingerprint, id
    )
    select ordinal, made.id from made join given using (fingerprint)`;
}
