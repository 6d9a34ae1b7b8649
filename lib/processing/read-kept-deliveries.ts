import { db } from "@/lib/db";
import type { Delivery } from "@/lib/generated/prisma/client";
import { loadBody } from "@/lib/ingest/load-body";
import { parseJson } from "@/lib/ingest/parse-json";
import { quarantine, readDelivery } from "@/lib/ingest/read-delivery";
import { log } from "@/lib/log";
import { formatPublicId } from "@/lib/public-id";

/** After so many failures it is the delivery's fault, not the database's. */
const MOST_ATTEMPTS = 5;

/** A request may be at work on its delivery so long; each failure makes the pause 4 times longer. */
const PAUSE_MILLISECONDS = 10_000;

/**
 * Reads deliveries that were kept and got no further: the server was killed, or the database failed,
 * between keeping a delivery and storing its report. Those tried least come first, so that a bad one
 * holds up no other; it ends in quarantine.
 */
export async function readKeptDeliveries(now: Date, limit: number): Promise<void> {
  const databases = await db.database.findMany({ select: { id: true } });
  for (const databaseId of [0n, ...databases.map(({ id }) => id)]) {
    const deliveries = await db.delivery.findMany({
      where: {
        databaseId,
        result: "kept",
        OR: Array.from({ length: MOST_ATTEMPTS }, (_, attempts) => ({
          attempts,
          arrivedAt: { lt: new Date(now.getTime() - PAUSE_MILLISECONDS * 4 ** attempts) },
        })),
      },
      orderBy: [{ attempts: "asc" }, { id: "asc" }],
      take: limit,
    });
    for (const delivery of deliveries) await tryDelivery(delivery);
  }
}

async function tryDelivery(delivery: Delivery): Promise<void> {
  const key = { databaseId: delivery.databaseId, id: delivery.id };
  try {
    const body = await loadBody(delivery.databaseId, delivery.id);
    if (!body) throw new Error("Its bytes are missing.");
    await readDelivery(delivery, parseJson(body));
  } catch (error) {
    // Where this fails too it is the database that does not answer: no attempt is counted.
    await db.delivery.update({
      where: { databaseId_id: key },
      data: { attempts: { increment: 1 } },
    });
    log.error({ err: error, delivery: formatPublicId(key) }, "kept, but not stored yet");
    if (delivery.attempts + 1 >= MOST_ATTEMPTS) {
      await quarantine(key, [`Its report could not be stored in ${MOST_ATTEMPTS} tries.`]);
    }
  }
}
