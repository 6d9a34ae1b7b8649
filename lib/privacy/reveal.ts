import "server-only";
import { writeAudit } from "@/lib/access/audit";
import { maySeeDeliveries } from "@/lib/access/delivery-scope";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { findDisclosure, type Subject } from "@/lib/privacy/disclosure";
import { formatPublicId } from "@/lib/public-id";

/** For so long what was revealed stays so, for whoever had it revealed. */
const REVEALED_MS = 60 * 60 * 1_000;

/**
 * Shows a viewer the people of a report, or of a delivery, as they are named, for an hour; noted in the
 * audit log.
 *
 * @returns false when there is no such thing, nothing to reveal, or the viewer lacks the permission
 */
export async function reveal(scope: Scope, subject: Subject): Promise<boolean> {
  const { kind, databaseId, id } = subject;
  const { memberId } = scope;
  const { mayReveal } = await findDisclosure(scope, subject);
  if (memberId === undefined || !mayReveal || !(await isThere(scope, subject))) return false;
  const now = new Date();
  const until = new Date(now.getTime() + REVEALED_MS);
  await db.$transaction(async (transaction) => {
    await transaction.reveal.deleteMany({ where: { memberId, until: { lte: now } } });
    const key = { memberId, databaseId, kind, subjectId: id };
    await transaction.reveal.upsert({
      where: { memberId_databaseId_kind_subjectId: key },
      create: { ...key, until },
      update: { until },
    });
    const note = { memberId, databaseId, subject: `${kind} ${formatPublicId(subject)}` };
    await writeAudit({ action: "reveal", ...note }, transaction);
  });
  return true;
}

/** Masks again what a viewer had revealed. */
export async function hideAgain({ memberId }: Scope, subject: Subject): Promise<void> {
  if (memberId === undefined) return;
  const { kind, databaseId, id } = subject;
  await db.reveal.deleteMany({ where: { memberId, databaseId, kind, subjectId: id } });
}

async function isThere(scope: Scope, { kind, databaseId, id }: Subject): Promise<boolean> {
  const where = { databaseId, id };
  if (kind === "report") return (await db.report.count({ where })) > 0;
  return maySeeDeliveries(scope, databaseId) && (await db.delivery.count({ where })) > 0;
}
