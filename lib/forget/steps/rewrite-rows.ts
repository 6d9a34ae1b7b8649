import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import type { RowPlace } from "@/lib/forget/row-places";
import { Prisma } from "@/lib/generated/prisma/client";

type Row = { key: bigint[]; texts: (string | null)[] };

/** Looks through the next rows of a table, in the order of their keys, and takes mentions out of them. */
export async function rewriteRows(work: ForgetWork, place: RowPlace): Promise<StepOutcome> {
  let { position } = work.run;
  let changedRows = 0;
  for (;;) {
    const rows = await readRows(work, place, position);
    for (const row of rows) if (await rewrite(work, place, row)) changedRows += 1;
    const last = rows.at(-1);
    const forgotten = { changedRows };
    if (!last || rows.length < place.batch) return { next: "step", forgotten };
    position = last.key;
    if (performance.now() >= work.until) return { next: "position", position, forgotten };
  }
}

function readRows(
  { transaction, run }: ForgetWork,
  place: RowPlace,
  after: bigint[],
): Promise<Row[]> {
  const { table, key, batch, hasArrived } = place;
  const from = Prisma.sql`
    select ${keyOf(place)} as key, ${textsOf(place)} as texts from ${named(table)}
    where ${ofDatabase(place, run.databaseId)}`;
  if (key.length === 0) return transaction.$queryRaw<Row[]>`${from}`;
  const keys = Prisma.join(key.map(named));
  const isAfter =
    after.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`(${keys}) > (${Prisma.join(after.map(asBigint))})`;
  return transaction.$queryRaw<Row[]>`
    ${from} and ${isAfter}
      and ${hasArrived ? Prisma.sql`arrived_at <= ${run.startedAt}::timestamptz` : Prisma.sql`true`}
    order by ${keys} limit ${batch}`;
}

/** Read once more under its lock: it may just have been changed. */
async function rewrite(work: ForgetWork, place: RowPlace, seen: Row): Promise<boolean> {
  const { transaction, run, remover } = work;
  if (seen.texts.every((text) => text === null || remover.ofText(text) === null)) return false;
  const ofRow = Prisma.sql`${ofDatabase(place, run.databaseId)}
    and ${keyOf(place)} = ${seen.key}::bigint[]`;
  const [row] = await transaction.$queryRaw<Row[]>`
    select ${keyOf(place)} as key, ${textsOf(place)} as texts from ${named(place.table)}
    where ${ofRow} for no key update`;
  const changes = place.columns.flatMap(({ name, type }, at) => {
    const left = remover.ofText(row?.texts[at] ?? "");
    if (left === null) return [];
    const text = place.isUnique ? `${left} ${seen.key.at(-1)}` : left;
    return [Prisma.sql`${named(name)} = ${text}::${Prisma.raw(type)}`];
  });
  if (changes.length === 0) return false;
  if (place.hasFingerprint) changes.push(Prisma.sql`fingerprint = ${BY_CHANCE}`);
  await transaction.$executeRaw`
    update ${named(place.table)} set ${Prisma.join(changes)} where ${ofRow}`;
  if (place.table === "facts") await changeSets(work, seen.key);
  return true;
}

/** The fingerprint of a set is one of those of its facts. */
async function changeSets({ transaction, run }: ForgetWork, factId: bigint[]): Promise<void> {
  await transaction.$executeRaw`
    update fact_sets set fingerprint = ${BY_CHANCE}
    where database_id = ${run.databaseId} and fact_ids @> ${factId}::bigint[]`;
}

/** 32 bytes, as of a SHA-256, other ones for each row. */
const BY_CHANCE = Prisma.sql`sha256(uuid_send(gen_random_uuid()))`;

/** Names of tables and columns are our own. */
function named(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}

function asBigint(value: bigint): Prisma.Sql {
  return Prisma.sql`${value}::bigint`;
}

function ofDatabase({ of }: RowPlace, databaseId: bigint): Prisma.Sql {
  return of === "database_id"
    ? Prisma.sql`database_id = ${databaseId}`
    : Prisma.sql`${databaseId}::bigint = any(database_ids)`;
}

function keyOf({ key }: RowPlace): Prisma.Sql {
  return key.length === 0
    ? Prisma.sql`'{}'::bigint[]`
    : Prisma.sql`array[${Prisma.join(key.map((name) => Prisma.sql`${named(name)}::bigint`))}]`;
}

function textsOf({ columns }: RowPlace): Prisma.Sql {
  return Prisma.sql`array[${Prisma.join(columns.map(({ name }) => Prisma.sql`${named(name)}::text`))}]`;
}
