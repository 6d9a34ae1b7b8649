import { Prisma } from "@/lib/generated/prisma/client";
import { findOrInsertAll, type Numbered } from "@/lib/ingest/find-or-insert";
import { findRows } from "@/lib/processing/distinct-rows";
import { rememberedFindings } from "@/lib/processing/remembered-findings";

/** What is stored once however many reports have it. */
type Distinct = { fingerprint: string };

/**
 * The ids of things by their fingerprints, stored when they are seen for the first time.
 *
 * @param make stores those that are not there, as `findOrMakeRows` does
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
      const fingerprints = some.map(([fingerprint]) => fingerprint);
      const known = await findRows(
        table,
        databaseId,
        Prisma.sql`
          select decode(hex, 'hex') as fingerprint, ordinal::int
          from unnest(${fingerprints}::text[]) with ordinality as w (hex, ordinal)`,
      );
      const found = new Set(known.map(({ ordinal }) => ordinal));
      const missing = some
        .map(([, item], at) => ({ ...item, ordinal: at + 1 }))
        .filter(({ ordinal }) => !found.has(ordinal));
      return missing.length === 0 ? known : [...known, ...(await make(missing))];
    }),
  );
}
