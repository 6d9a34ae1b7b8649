import { db } from "@/lib/db";
import type { DeliverySelection } from "@/lib/ingest/select-deliveries";

/**
 * Sets out to read again all deliveries of a selection, or to find out what would come of it. The work
 * is done in the background, see `runReplays`.
 *
 * @returns its id
 */
export async function beginReplay(
  selection: DeliverySelection,
  { isDryRun }: { isDryRun: boolean },
): Promise<bigint> {
  const { id } = await db.replay.create({
    data: { selection: asJson(selection), isDryRun, createdAt: new Date() },
    select: { id: true },
  });
  return id;
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
