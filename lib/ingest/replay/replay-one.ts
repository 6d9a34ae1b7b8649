import { writeAudit } from "@/lib/access/audit";
import { maySeeDeliveries } from "@/lib/access/delivery-scope";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type Replayed, replayDelivery } from "@/lib/ingest/replay/replay-delivery";
import { log } from "@/lib/log";
import { formatPublicId, type PublicId } from "@/lib/public-id";

/** Reads one delivery again, at once; null when there is no such delivery to see. */
export async function replayOne(scope: AdminScope, key: PublicId): Promise<Replayed | null> {
  if (!maySeeDeliveries(scope, key.databaseId)) return null;
  const delivery = await db.delivery.findUnique({ where: { databaseId_id: key } });
  if (!delivery) return null;
  await writeAudit({
    action: "replay",
    memberId: scope.memberId,
    databaseId: key.databaseId,
    subject: `delivery ${formatPublicId(key)}`,
  });
  try {
    return await replayDelivery(delivery);
  } catch (error) {
    log.error({ err: error, delivery: formatPublicId(key) }, "it could not be read again");
    return { outcome: "failed", ...key };
  }
}
