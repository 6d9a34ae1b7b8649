import { db } from "@/lib/db";
import { MOST_ATTEMPTS } from "@/lib/processing/claim-reports";
import { READER_VERSION } from "@/lib/processing/reader-version";
import { wakeReader } from "@/lib/processing/wake";

/** Reports that are looked at in one step. */
const STEP = 100;

/**
 * Lets a new reader read what older ones have read, from the newest report to the oldest: each step
 * makes some of them wait again, as if they had just come. How far it got is in the database, so that
 * the next process goes on there.
 *
 * @returns false when all databases are done
 */
export async function rereadSome(readerVersion = READER_VERSION): Promise<boolean> {
  const databases = await db.database.findMany({ select: { id: true } });
  for (const { id } of databases) {
    const nextId = await nextOf(id, readerVersion);
    if (nextId === null) continue;
    await step(id, readerVersion, nextId);
    wakeReader(id);
    return true;
  }
  return false;
}

/** Null when the database is done. */
async function nextOf(databaseId: bigint, readerVersion: number): Promise<bigint | null> {
  const key = { databaseId_readerVersion: { databaseId, readerVersion } };
  const begun = await db.rereading.findUnique({ where: key });
  if (begun) return begun.finishedAt ? null : begun.nextId;
  const [[last], [counted]] = await Promise.all([
    db.report.findMany({ where: { databaseId }, orderBy: { id: "desc" }, take: 1 }),
    db.$queryRaw<{ total: number }[]>`
      select coalesce(sum(report_count), 0)::int - (
        select coalesce(sum(report_count), 0)::int from gone_days where database_id = ${databaseId}
      ) as total
      from groups where database_id = ${databaseId}`,
  ]);
  const nextId = last?.id ?? 0n;
  const data = { databaseId, readerVersion, nextId, total: counted?.total ?? 0 };
  await db.rereading.createMany({ data, skipDuplicates: true });
  return nextId;
}

async function step(databaseId: bigint, readerVersion: number, nextId: bigint): Promise<void> {
  await db.$executeRaw`
    with looked_at as (
      select id, reader_version, reader_attempts from reports
      where database_id = ${databaseId} and id <= ${nextId} order by id desc limit ${STEP}::int
    ),
    -- Of two instances that are at the same place, one goes on.
    progress as (
      update rereadings set
        done = done + (select count(*) from looked_at),
        next_id = coalesce((select min(id) from looked_at), 1) - 1,
        finished_at = case when (select count(*) from looked_at) < ${STEP}::int then now() end
      where database_id = ${databaseId} and reader_version = ${readerVersion}::int
        and next_id = ${nextId} and finished_at is null
      returning 1
    )
    update reports set
      reader_version = null, reader_attempts = 0, read_after = null, reader_problem = null
    from looked_at, progress
    where reports.database_id = ${databaseId} and reports.id = looked_at.id and (
      looked_at.reader_version < ${readerVersion}::int
      or looked_at.reader_version is null and looked_at.reader_attempts >= ${MOST_ATTEMPTS}::int
    )`;
}
