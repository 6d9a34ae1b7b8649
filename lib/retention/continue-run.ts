import { type Client, db } from "@/lib/db";
import type { RetentionRun } from "@/lib/generated/prisma/client";
import { log } from "@/lib/log";
import { dropDictionaries } from "@/lib/retention/drop-dictionaries";
import { findDoomed } from "@/lib/retention/find-doomed";
import { readRules } from "@/lib/retention/read-rules";
import { removeDoomed } from "@/lib/retention/remove-doomed";

/**
 * Looks at the next reports of a database's run, and removes what is to go. One transaction, so that
 * whoever goes on after an interruption goes on exactly there; where another instance is at it, nothing
 * happens. A run whose rules were changed ends: they may have been made wider.
 *
 * @param limit how many reports are looked at
 */
export async function continueRun(databaseId: bigint, limit: number, now: Date): Promise<void> {
  const finished = await db.$transaction(async (transaction) => {
    const run = await lockRun(transaction, databaseId);
    if (!run) return null;
    const { revision } = await readRules(databaseId, transaction);
    if (revision !== run.revision) return note(transaction, run, { finishedAt: now });

    const { looked, reports, bodies } = await findDoomed(transaction, run, limit);
    const gone = await removeDoomed(transaction, run, { reports, bodies }, now);
    const last = looked.at(-1);
    return note(transaction, run, {
      lookedAt: { increment: looked.length },
      ...(last && { lastReceivedAt: last.receivedAt, lastId: last.id }),
      goneReports: { increment: gone.reports },
      goneBodies: { increment: gone.bodies },
      goneBytes: { increment: gone.bytes },
      ...(looked.length < limit && { finishedAt: now }),
    });
  });
  if (!finished) return;
  const { goneReports, goneBodies } = finished;
  if (goneBodies > 0) await dropDictionaries(databaseId);
  if (goneBodies + goneReports > 0) {
    const gone = { reports: goneReports, bodies: goneBodies, bytes: Number(finished.goneBytes) };
    log.info({ database: String(databaseId), ...gone }, "what was to go by retention is gone");
  }
}

async function lockRun(transaction: Client, databaseId: bigint): Promise<RetentionRun | null> {
  const [locked] = await transaction.$queryRaw<{ id: bigint }[]>`
    select id from retention_runs where database_id = ${databaseId} and finished_at is null
    for no key update skip locked`;
  return locked
    ? transaction.retentionRun.findUnique({
        where: { databaseId_id: { databaseId, id: locked.id } },
      })
    : null;
}

type RunChange = Parameters<Client["retentionRun"]["update"]>[0]["data"];

/** @returns the run when that was its end */
async function note(
  transaction: Client,
  { databaseId, id }: RetentionRun,
  data: RunChange,
): Promise<RetentionRun | null> {
  const run = await transaction.retentionRun.update({
    where: { databaseId_id: { databaseId, id } },
    data,
  });
  return run.finishedAt ? run : null;
}
