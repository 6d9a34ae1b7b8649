import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";
import { parseJson } from "@/lib/ingest/parse-json";
import { readDelivery } from "@/lib/ingest/read-delivery";
import { log } from "@/lib/log";
import { formatPublicId } from "@/lib/public-id";

/** A request that is still at work on its delivery is left alone for this long. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * Reads deliveries that were kept and got no further: the server was killed, or the database failed,
 * between keeping a delivery and storing its report. Reading one twice does no harm.
 */
export async function readKeptDeliveries(now: Date, limit: number): Promise<number> {
  const databases = await db.database.findMany({ select: { id: true } });
  const deliveries = await db.delivery.findMany({
    where: {
      databaseId: { in: [0n, ...databases.map(({ id }) => id)] },
      result: "kept",
      arrivedAt: { lt: new Date(now.getTime() - PATIENCE_MILLISECONDS) },
    },
    orderBy: [{ databaseId: "asc" }, { id: "asc" }],
    take: limit,
  });
  for (const delivery of deliveries) {
    try {
      const body = await loadBody(delivery.databaseId, delivery.id);
      if (body) await readDelivery(delivery, parseJson(body));
    } catch (error) {
      log.error({ err: error, delivery: formatPublicId(delivery) }, "kept, but not stored yet");
    }
  }
  return deliveries.length;
}
