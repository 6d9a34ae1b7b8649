import { db } from "@/lib/db";
import { frameSymbol, type NamedFrame } from "@/lib/report/frames/frame-symbol";

/** Of a deeper stack with more functions than this, the outer ones are not found by a search. */
const MOST_FRAMES = 5_000;

/** The ids of the distinct functions of a stack, stored when they are seen for the first time. */
export async function ensureFrames(databaseId: bigint, frames: NamedFrame[]): Promise<bigint[]> {
  const symbols = [...new Set(frames.flatMap((frame) => frameSymbol(frame) ?? []))];
  const wanted = symbols.slice(0, MOST_FRAMES);
  const ids = await findOrInsert(databaseId, wanted);
  // Another transaction may make one of them between the snapshot and the insert: a second run sees it.
  return ids.length === wanted.length ? ids : findOrInsert(databaseId, wanted);
}

async function findOrInsert(databaseId: bigint, symbols: string[]): Promise<bigint[]> {
  if (symbols.length === 0) return [];
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    /* prepared */
    with wanted as (
      select symbol, sha256(convert_to(symbol, 'UTF8')) as fingerprint
      from unnest(${symbols}::text[]) as symbol
    ),
    found as (
      select f.id, f.fingerprint from frames f
      join wanted w on f.database_id = ${databaseId}::bigint and f.fingerprint = w.fingerprint
    ),
    made as (
      insert into frames (database_id, fingerprint, symbol)
      select ${databaseId}::bigint, w.fingerprint, left(w.symbol, 2000)
      from wanted w where not exists (select from found f where f.fingerprint = w.fingerprint)
      -- In one order everywhere, so that two of these never wait for each other.
      order by w.fingerprint
      on conflict do nothing
      returning id
    )
    select id from found union all select id from made`;
  return rows.map(({ id }) => id);
}
