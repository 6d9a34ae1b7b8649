import { createHash } from "node:crypto";
import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import { unwrapped } from "@/lib/forget/unwrapped";
import { Prisma } from "@/lib/generated/prisma/client";
import { decodeBody, encodeBody, type StoredBody } from "@/lib/ingest/body-codec";
import { NO_DATABASE } from "@/lib/ingest/keep-delivery";
import { log } from "@/lib/log";
import { formatPublicId } from "@/lib/public-id";

const BATCH = 10;

type Key = { databaseId: bigint; id: bigint };

type Row = Key & {
  arrivedAt: Date;
  contentType: string | null;
  problems: string;
  headers: string | null;
  codec: string | null;
  bytes: Uint8Array<ArrayBuffer> | null;
  dictionaryBytes: Uint8Array<ArrayBuffer> | null;
  dictionaryLength: number | null;
};

/**
 * Reads the next deliveries, first those that name no database, then the database's own, and takes
 * mentions out of their bodies and of what stands beside them. One that is read again by itself gets an id
 * of its database that is higher than all, and so is never missed; what came after the run began stays.
 */
export async function rewriteDeliveries(work: ForgetWork): Promise<StepOutcome> {
  const { run } = work;
  let [databaseId = NO_DATABASE, lastId = 0n] = run.position;
  const forgotten = { readBodies: 0, changedBodies: 0, changedRows: 0 };
  do {
    const rows = await readRows(work, { databaseId, id: lastId });
    for (const row of rows) {
      if (row.bytes !== null) forgotten.readBodies += 1;
      if (row.arrivedAt <= run.startedAt) {
        if (await rewriteBody(work, row)) forgotten.changedBodies += 1;
        if (await rewriteBeside(work, row)) forgotten.changedRows += 1;
      }
      lastId = row.id;
      if (performance.now() >= work.until) break;
    }
    if (rows.length > 0) continue;
    if (databaseId === run.databaseId) return { next: "step", forgotten };
    ({ databaseId } = run);
    lastId = 0n;
  } while (performance.now() < work.until);
  return { next: "position", position: [databaseId, lastId], forgotten };
}

function readRows({ transaction }: ForgetWork, { databaseId, id }: Key): Promise<Row[]> {
  return transaction.$queryRaw<Row[]>`
    select d.database_id as "databaseId", d.id, d.arrived_at as "arrivedAt",
      d.content_type as "contentType", d.problems::text as problems, d.headers::text as headers,
      b.codec, b.bytes,
      dictionary.bytes as "dictionaryBytes", dictionary.length as "dictionaryLength"
    from deliveries d
    left join delivery_bodies b on b.database_id = d.database_id and b.delivery_id = d.id
    left join body_dictionaries dictionary
      on dictionary.database_id = b.database_id and dictionary.id = b.dictionary_id
    where d.database_id = ${databaseId} and d.id > ${id}
    order by d.id limit ${BATCH}`;
}

async function rewriteBody({ transaction, remover }: ForgetWork, row: Row): Promise<boolean> {
  const body = await decoded(row);
  const left = body && remover.ofBytes(await unwrapped(body));
  if (!left) return false;
  const { codec, bytes } = await encodeBody(left);
  const hash = new Uint8Array(createHash("sha256").update(left).digest());
  await transaction.$executeRaw`
    with body as (
      update delivery_bodies
      set codec = ${codec}, bytes = ${bytes}, dictionary_id = null, pack_tried = false
      where database_id = ${row.databaseId} and delivery_id = ${row.id}
    )
    update deliveries set body_hash = ${hash}, size_bytes = ${left.length}::int
    where database_id = ${row.databaseId} and id = ${row.id}`;
  return true;
}

/** Null when there is none. What cannot be unpacked is looked through as it is stored: nobody can read more. */
async function decoded(row: Row): Promise<Uint8Array | null> {
  if (row.bytes === null || row.codec === null) return null;
  try {
    return await decodeBody(storedBody({ ...row, codec: row.codec, bytes: row.bytes }));
  } catch (error) {
    log.warn({ err: error, delivery: formatPublicId(row) }, "its body cannot be unpacked");
    return row.bytes;
  }
}

function storedBody({
  codec,
  bytes,
  dictionaryBytes,
  dictionaryLength,
}: Row & { codec: string; bytes: Uint8Array<ArrayBuffer> }): StoredBody {
  const isContinued = dictionaryBytes !== null && dictionaryLength !== null;
  const dictionary = isContinued ? { bytes: dictionaryBytes, length: dictionaryLength } : null;
  return { codec, bytes, dictionary };
}

const BESIDE = [
  { column: Prisma.sql`content_type`, of: "contentType", type: Prisma.sql`text` },
  { column: Prisma.sql`problems`, of: "problems", type: Prisma.sql`text[]` },
  { column: Prisma.sql`headers`, of: "headers", type: Prisma.sql`jsonb` },
] as const;

async function rewriteBeside({ transaction, remover }: ForgetWork, row: Row): Promise<boolean> {
  const changes = BESIDE.flatMap(({ column, of, type }) => {
    const left = remover.ofText(row[of] ?? "");
    return left === null ? [] : [Prisma.sql`${column} = ${left}::${type}`];
  });
  if (changes.length === 0) return false;
  await transaction.$executeRaw`
    update deliveries set ${Prisma.join(changes)}
    where database_id = ${row.databaseId} and id = ${row.id}`;
  return true;
}
