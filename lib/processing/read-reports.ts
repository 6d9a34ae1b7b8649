import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";
import { log } from "@/lib/log";
import { ensureFindings } from "@/lib/processing/ensure-findings";
import { giveFindings, type WaitingReport } from "@/lib/processing/give-findings";
import { formatPublicId } from "@/lib/public-id";
import { read } from "@/lib/reading/read";

/** A report that ended the process, or was interrupted, this often is left alone. */
const MOST_ATTEMPTS = 3;

/**
 * Reads reports that are stored and not read yet: finds the frames of the crashing thread and the
 * facts, and gives the report its distinct stack and sets of facts. Off the request's path; several
 * instances may do it at once.
 *
 * @returns how many were found waiting, 0 when none is
 */
export async function readWaitingReports(limit: number): Promise<number> {
  const databases = await db.database.findMany({ select: { id: true } });
  let found = 0;
  for (const { id: databaseId } of databases) {
    const waiting = await db.report.findMany({
      where: { databaseId, readerVersion: null, readerAttempts: { lt: MOST_ATTEMPTS } },
      orderBy: { id: "asc" },
      take: limit,
      select: { databaseId: true, id: true, deliveryId: true, readerAttempts: true, stackId: true },
    });
    for (const report of waiting) if (await claim(report)) await readReport(report);
    found += waiting.length;
  }
  return found;
}

/** Counts the attempt before it begins; of two instances that want the report, one gets it. */
async function claim(report: WaitingReport): Promise<boolean> {
  const { databaseId, id, deliveryId, readerAttempts } = report;
  const { count } = await db.report.updateMany({
    where: { databaseId, id, deliveryId, readerVersion: null, readerAttempts },
    data: { readerAttempts: readerAttempts + 1 },
  });
  return count === 1;
}

const NOTHING = { stackId: null, osId: null, moduleSetId: null, attributeSetId: null };

/** One bad report must not stop the rest: it is left as it is. */
async function readReport(report: WaitingReport): Promise<void> {
  const { databaseId, id, deliveryId } = report;
  try {
    const body = await loadBody(databaseId, deliveryId);
    const findings = body && (await read({ name: "findings", input: body }));
    const found = findings ? await ensureFindings(databaseId, findings) : NOTHING;
    await giveFindings(report, found);
  } catch (error) {
    log.error({ err: error, report: formatPublicId({ databaseId, id }) }, "it could not be read");
  }
}
