import { Prisma } from "@/lib/generated/prisma/client";
import type { Numbered } from "@/lib/ingest/find-or-insert";
import { columnsOf, rowSet } from "@/lib/ingest/row-set";
import { HANDFUL } from "@/lib/processing/claim-reports";
import { findOrMakeRows } from "@/lib/processing/distinct-rows";
import { ensureDistinct } from "@/lib/processing/ensure-distinct";
import { ensureFacts } from "@/lib/processing/ensure-facts";
import { type FactSet, factsByFingerprint } from "@/lib/report/facts/fact";

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

const COLUMNS = { fact_ids: "bigint[]" } as const;
const ROW = { ordinal: "int", fingerprint: "bytea", ...COLUMNS } as const;

async function make(
  databaseId: bigint,
  missing: ({ ordinal: number } & FactSet)[],
): Promise<Numbered[]> {
  const sets = missing.map((set) => ({ ...set, facts: factsByFingerprint(set.facts) }));
  const ids = await ensureFacts(databaseId, new Map(sets.flatMap(({ facts }) => [...facts])));
  const rows = sets.map(({ ordinal, fingerprint, facts }) => ({
    ordinal,
    fingerprint: Buffer.from(fingerprint, "hex"),
    fact_ids: [...facts.keys()].map((one) => String(ids.get(one))),
  }));
  const wanted = Prisma.sql`select * from ${rowSet(ROW, rows, MOST_SETS)} rows`;
  return findOrMakeRows("fact_sets", databaseId, wanted, columnsOf(COLUMNS));
}
