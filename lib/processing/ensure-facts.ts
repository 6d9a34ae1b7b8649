import { Prisma } from "@/lib/generated/prisma/client";
import { findOrInsertAll } from "@/lib/ingest/find-or-insert";
import { findOrMakeRows } from "@/lib/processing/distinct-rows";
import type { Fact } from "@/lib/report/facts/fact";

/**
 * The ids of distinct facts by their fingerprints, stored when they are seen for the first time.
 *
 * @param facts by their fingerprints too
 */
export function ensureFacts(
  databaseId: bigint,
  facts: ReadonlyMap<string, Fact>,
): Promise<Map<string, bigint>> {
  return findOrInsertAll(facts, (some) =>
    findOrMakeRows(
      "facts",
      databaseId,
      Prisma.sql`
        select decode(hex, 'hex') as fingerprint, kind, name, value, ordinal::int
        from unnest(
          ${some.map(([fingerprint]) => fingerprint)}::text[],
          ${some.map(([, { kind }]) => kind)}::text[],
          ${some.map(([, { name }]) => name)}::text[],
          ${some.map(([, { value }]) => value)}::text[]
        ) with ordinality as fact (hex, kind, name, value, ordinal)`,
      Prisma.sql`kind, name, value`,
    ),
  );
}
