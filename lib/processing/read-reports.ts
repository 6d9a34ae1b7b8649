import { db } from "@/lib/db";
import type { Report } from "@/lib/generated/prisma/client";
import { loadBody } from "@/lib/ingest/load-body";
import { parseJson } from "@/lib/ingest/parse-json";
import { readPayload } from "@/lib/ingest/read-payload";
import { log } from "@/lib/log";
import { ensureStack } from "@/lib/processing/ensure-stack";
import { formatPublicId } from "@/lib/public-id";
import { crashingThread } from "@/lib/report/crashing-thread";
import { readReport } from "@/lib/report/read-report";
import type { Frame } from "@/lib/report/report";

/** Raise it when the reader learns something: reports read by an older one can be told by it. */
export const READER_VERSION = 1;

/**
 * Reads reports that are stored and not read yet: finds the frames of the crashing thread and gives
 * the report its distinct stack. Off the request's path; several instances may do it at once.
 *
 * @returns how many were read, 0 when none is waiting
 */
export async function readWaitingReports(limit: number): Promise<number> {
  const databases = await db.database.findMany({ select: { id: true } });
  const databaseIds = databases.map(({ id }) => id);
  return db.$transaction(async (transaction) => {
    const waiting = await transaction.$queryRaw<Pick<Report, "databaseId" | "id" | "deliveryId">[]>`
      select database_id as "databaseId", id, delivery_id as "deliveryId" from reports
      where database_id = any(${databaseIds}::bigint[]) and reader_version is null
      order by database_id, id limit ${limit} for update skip locked`;
    for (const report of waiting) {
      const stackId = await findStack(report);
      await transaction.report.update({
        where: { databaseId_id: { databaseId: report.databaseId, id: report.id } },
        data: { stackId, readerVersion: READER_VERSION },
      });
    }
    return waiting.length;
  }, PATIENCE);
}

/** A 20 MB report takes seconds to read; the rows it holds are only wanted by redeliveries. */
const PATIENCE = { maxWait: 10_000, timeout: 120_000 };

/** Null when the report has no frames, or cannot be read: one bad report must not stop the rest. */
async function findStack(
  report: Pick<Report, "databaseId" | "id" | "deliveryId">,
): Promise<bigint | null> {
  try {
    const frames = await crashingFrames(report);
    return frames.length > 0 ? await ensureStack(report.databaseId, frames) : null;
  } catch (error) {
    log.error({ err: error, report: formatPublicId(report) }, "a report could not be read");
    return null;
  }
}

async function crashingFrames(report: Pick<Report, "databaseId" | "deliveryId">): Promise<Frame[]> {
  const body = await loadBody(report.databaseId, report.deliveryId);
  const json = body && parseJson(body);
  const reading = json?.ok ? readPayload(json.value) : null;
  if (!reading?.understood) return [];
  return crashingThread(readReport(reading.payload))?.frames ?? [];
}
