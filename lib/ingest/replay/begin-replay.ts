import { writeAudit } from "@/lib/access/audit";
import { maySeeDeliveries } from "@/lib/access/delivery-scope";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { DeliverySelection } from "@/lib/ingest/select-deliveries";

/**
 * Sets out to read again all deliveries of a selection, or to find out what would come of it. The work
 * is done in the background, see `runReplays`.
 *
 * @returns its id; null when some of them are not the viewer's to replay
 */
export async function beginReplay(
  scope: AdminScope,
  selection: DeliverySelection,
  { isDryRun }: { isDryRun: boolean },
): Promise<bigint | null> {
  const { databaseIds } = selection;
  const isTheirs = databaseIds.every((id) => maySeeDeliveries(scope, id));
  if (databaseIds.length === 0 || !isTheirs) return null;
  const { id } = await db.replay.create({
    data: { selection: asJson(selection), isDryRun, createdAt: new Date() },
    select: { id: true },
  });
  if (!isDryRun) {
    await writeAudit({ action: "replay", memberId: scope.memberId, subject: `replay ${id}` });
  }
  return id;
}

/**
 * Does what a dry run has told of: the same deliveries, and none that arrived later.
 *
 * @returns its id; null when there is no such dry run to see
 */
export async function confirmReplay(scope: AdminScope, dryRunId: bigint): Promise<bigint | null> {
  const dryRun = await db.replay.findUnique({ where: { id: dryRunId, isDryRun: true } });
  if (!dryRun) return null;
  const selection = DeliverySelection.parse(dryRun.selection);
  return beginReplay(scope, selection, { isDryRun: false });
}

/** Ids as texts: JSON has no bigint. */
function asJson(selection: DeliverySelection) {
  return {
    ...selection,
    databaseIds: selection.databaseIds.map(String),
    tokenIds: selection.tokenIds?.map(String) ?? null,
    from: selection.from?.toISOString() ?? null,
    to: selection.to.toISOString(),
  };
}
