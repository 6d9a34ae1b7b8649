import { Prisma } from "@/lib/generated/prisma/client";
import { findOrInsertAll } from "@/lib/ingest/find-or-insert";
import { findOrMakeRows } from "@/lib/processing/distinct-rows";

/** The ids of distinct functions by their symbols, stored when they are seen for the first time. */
export function ensureFrames(
  databaseId: bigint,
  symbols: readonly string[],
): Promise<Map<string, bigint>> {
  const wanted = new Map(symbols.map((symbol) => [symbol, symbol]));
  return findOrInsertAll(wanted, (some) =>
    findOrMakeRows(
      "frames",
      databaseId,
      Prisma.sql`
        select left(symbol, 2000) as symbol, ordinal::int,
          sha256(convert_to(symbol, 'UTF8')) as fingerprint
        from unnest(${some.map(([symbol]) => symbol)}::text[]) with ordinality as w (symbol, ordinal)`,
      Prisma.sql`symbol`,
    ),
  );
}
