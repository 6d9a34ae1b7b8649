import { db } from "@/lib/db";
import { isDatabaseAway } from "@/lib/health/database-watch";
import { decodeBody, type StoredBody } from "@/lib/ingest/body-codec";
import { freshBodies } from "@/lib/ingest/fresh-bodies";
import { undoReturn } from "@/lib/ingest/gone-report";
import { findBodies } from "@/lib/ingest/load-body";
import { log } from "@/lib/log";
import { concealmentOf } from "@/lib/privacy/known-rules";
import type { ClaimedReport } from "@/lib/processing/claim-reports";
import { ensureFindings } from "@/lib/processing/ensure-findings";
import { giveFindings, keepFindings } from "@/lib/processing/give-findings";
import { rememberedFindings } from "@/lib/processing/remembered-findings";
import { formatPublicId } from "@/lib/public-id";
import { readBehindAnswers } from "@/lib/reading/read";
import type { Findings } from "@/lib/reading/read-findings";
import { ReadingProblem } from "@/lib/reading/reading-problem";
import { settleRegression } from "@/lib/triage/settle-regression";

/** After the first failure; each further one makes the pause 4 times longer. */
const PAUSE_SECONDS = 5;

/**
 * Reads reports that are stored and not read yet: finds the frames of the crashing thread and the facts,
 * and gives each report its distinct stack and sets of facts. Before that, whatever its body holds, it
 * may reopen its group. A body that is gone tells nothing new: what it told before stays. Off the
 * request's path. One bad report must not stop the rest: where they cannot be read together each is read
 * by itself, and the bad one is tried again later, or left alone with its problem.
 *
 * @param reports a handful at most, of one database
 */
export async function readReports(reports: ClaimedReport[]): Promise<void> {
  try {
    await readTogether(reports);
  } catch (error) {
    // A row that one should point to may be gone.
    rememberedFindings.forget();
    const [report] = reports;
    if (report && reports.length === 1) await noteFailure(report, error);
    else for (const one of reports) await readReports([one]);
  }
}

async function readTogether(reports: ClaimedReport[]): Promise<void> {
  for (const report of reports) if (report.cameBack) await undoReturn(report);
  const staying = reports.filter(({ cameBack }) => !cameBack);
  for (const { mayReopen, databaseId, groupId } of staying) {
    if (!mayReopen) continue;
    await db.$transaction((transaction) =>
      settleRegression(transaction, { databaseId, id: groupId }),
    );
  }
  const [first] = staying;
  if (!first) return;
  const findings = await findIn(first.databaseId, await unpack(first.databaseId, staying));
  await giveFindings(await ensureFindings(first.databaseId, findings));
  for (const report of staying) if (!findings.has(report)) await keepFindings(report);
}

/** The bodies of reports; those that are kept no longer are left out. */
async function unpack(
  databaseId: bigint,
  reports: ClaimedReport[],
): Promise<Map<ClaimedReport, Uint8Array>> {
  const bodies = new Map<ClaimedReport, Uint8Array>();
  for (const report of reports) {
    const fresh = freshBodies().take(databaseId, report.deliveryId);
    if (fresh) bodies.set(report, fresh);
  }
  const older = reports.filter((report) => !bodies.has(report));
  if (older.length === 0) return bodies;
  const stored = await findBodies(
    databaseId,
    older.map(({ deliveryId }) => deliveryId),
  );
  for (const report of older) {
    const found = stored.get(report.deliveryId);
    if (found) bodies.set(report, await expand(found));
  }
  return bodies;
}

async function expand(stored: StoredBody): Promise<Uint8Array> {
  try {
    return await decodeBody(stored);
  } catch (cause) {
    throw new ReadingProblem("What is kept of it cannot be unpacked", { cause });
  }
}

/** What is found in bodies; those that are not understood are left out. */
async function findIn(
  databaseId: bigint,
  bodies: Map<ClaimedReport, Uint8Array>,
): Promise<Map<ClaimedReport, Findings>> {
  const concealment = await concealmentOf(databaseId);
  const tasks = [...bodies.values()].map((body) => ({
    name: "findings" as const,
    input: { body, concealment },
  }));
  const found = await readBehindAnswers(tasks);
  const findings = new Map<ClaimedReport, Findings>();
  for (const [at, report] of [...bodies.keys()].entries()) {
    const one = found[at];
    if (one) findings.set(report, one);
  }
  return findings;
}

async function noteFailure(report: ClaimedReport, error: unknown): Promise<void> {
  log.error({ err: error, report: formatPublicId(report) }, "it could not be read");
  if (isDatabaseAway()) return;
  const { databaseId, id, attempts } = report;
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
