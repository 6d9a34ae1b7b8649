import { db } from "@/lib/db";
import { isDatabaseAway } from "@/lib/health/database-watch";
import { decodeBody } from "@/lib/ingest/body-codec";
import { freshBodies } from "@/lib/ingest/fresh-bodies";
import { undoReturn } from "@/lib/ingest/gone-report";
import { findBody } from "@/lib/ingest/load-body";
import { log } from "@/lib/log";
import { concealmentOf } from "@/lib/privacy/known-rules";
import type { ClaimedReport } from "@/lib/processing/claim-reports";
import { ensureFindings } from "@/lib/processing/ensure-findings";
import { giveFindings, keepFindings } from "@/lib/processing/give-findings";
import { rememberedFindings } from "@/lib/processing/remembered-findings";
import { formatPublicId } from "@/lib/public-id";
import { read } from "@/lib/reading/read";
import type { Findings } from "@/lib/reading/read-findings";
import { ReadingProblem } from "@/lib/reading/reading-problem";
import { settleRegression } from "@/lib/triage/settle-regression";

/** After the first failure; each further one makes the pause 4 times longer. */
const PAUSE_SECONDS = 5;

/**
 * Reads a report that is stored and not read yet: finds the frames of the crashing thread and the
 * facts, and gives the report its distinct stack and sets of facts. Before that, whatever its body
 * holds, it may reopen its group. A body that is gone tells nothing new: what it told before stays. Off the request's path. One bad report must not stop the rest: it is
 * tried again later, or left alone with its problem.
 */
export async function readReport(report: ClaimedReport): Promise<void> {
  const { databaseId, deliveryId, groupId } = report;
  try {
    if (report.cameBack) {
      await undoReturn(report);
      return;
    }
    if (report.mayReopen) {
      await db.$transaction((transaction) =>
        settleRegression(transaction, { databaseId, id: groupId }),
      );
    }
    const body = await unpack(databaseId, deliveryId);
    const findings = body && (await findIn(databaseId, body));
    if (findings) await giveFindings(report, await ensureFindings(databaseId, findings));
    else await keepFindings(report);
  } catch (error) {
    // A row that it should point to may be gone.
    rememberedFindings.forget();
    log.error({ err: error, report: formatPublicId(report) }, "it could not be read");
    if (!isDatabaseAway()) await noteProblem(report, error);
  }
}

async function findIn(databaseId: bigint, body: Uint8Array): Promise<Findings | null> {
  const input = { body, concealment: await concealmentOf(databaseId) };
  return read({ name: "findings", input }, "behind answers");
}

/** Null when the body is kept no longer. */
async function unpack(databaseId: bigint, deliveryId: bigint): Promise<Uint8Array | null> {
  const fresh = freshBodies().take(databaseId, deliveryId);
  if (fresh) return fresh;
  const stored = await findBody(databaseId, deliveryId);
  try {
    return stored && (await decodeBody(stored));
  } catch (cause) {
    throw new ReadingProblem("What is kept of it cannot be unpacked", { cause });
  }
}

async function noteProblem({ databaseId, id, attempts }: ClaimedReport, error: unknown) {
  const problem =
    error instanceof ReadingProblem ? `${error.message}.` : "What was found could not be stored.";
  const pause = PAUSE_SECONDS * 4 ** (attempts - 1);
  await db.report
    .updateMany({
      where: { databaseId, id, readerVersion: null, readerAttempts: attempts },
      data: { readerProblem: problem, readAfter: new Date(Date.now() + pause * 1_000) },
    })
    // PostgreSQL is away: the claim runs out by itself.
    .catch((cause) => log.warn({ err: cause }, "the problem of a report could not be noted"));
}
