import { db } from "@/lib/db";
import type { Delivery } from "@/lib/generated/prisma/client";
import { databaseOf } from "@/lib/ingest/keep-delivery";
import { loadBody } from "@/lib/ingest/load-body";
import { parseJson } from "@/lib/ingest/parse-json";
import { payloadKind } from "@/lib/ingest/payload-kind";
import { quarantine, settleReading } from "@/lib/ingest/read-delivery";
import { rekeyDelivery } from "@/lib/ingest/replay/rekey-delivery";
import type { ReplayOutcome } from "@/lib/ingest/replay/replay-outcome";
import { understand } from "@/lib/ingest/understand";
import { scrubArrival } from "@/lib/privacy/scrub-arrival";

type DeliveryKey = { databaseId: bigint; id: bigint };

/** The key is that of now: a delivery whose database was not understood before gets that one's. */
export type Replayed = DeliveryKey & { outcome: ReplayOutcome };

/**
 * Reads a delivery again with the code of today, as if it arrived now and only now. Doing it twice is
 * doing it once: counts are those of the reports, and a report is there once. What was understood
 * before and is not now stays as it is.
 */
export async function replayDelivery(delivery: Delivery): Promise<Replayed> {
  const { databaseId, id } = delivery;
  const body = await loadBody(databaseId, id);
  if (!body) return { outcome: "body-gone", databaseId, id };

  // What its database keeps no more is not brought back.
  const { json, rules } = await scrubArrival({ body, json: parseJson(body) });
  const reading = understand(json, delivery.arrivedAt, rules);
  const wasUnderstood = delivery.result !== "quarantined" && delivery.result !== "kept";
  await noteReplay(delivery, json.ok ? payloadKind(json.value) : null);
  if (!reading.understood) {
    if (!wasUnderstood) await quarantine(delivery, reading.problems);
    return { outcome: "not-understood", databaseId, id };
  }
  const key = wasUnderstood
    ? { databaseId, id }
    : await awaitReading(await rekeyDelivery(delivery, await databaseOf(reading.database)));
  const outcome = await settleReading({ ...delivery, ...key }, reading, wasUnderstood);
  return { outcome: outcome.understood ? outcome.change : "not-understood", ...key };
}

async function noteReplay({ databaseId, id }: DeliveryKey, kind: string | null): Promise<void> {
  await db.delivery.update({
    where: { databaseId_id: { databaseId, id } },
    data: { kind, replayedAt: new Date() },
  });
}

/**
 * From here on the delivery waits to be read: by us or, if we are ended, by lib/processing. Nothing
 * happens when somebody else's replay has stored it meanwhile.
 */
async function awaitReading({ databaseId, id }: DeliveryKey): Promise<DeliveryKey> {
  await db.delivery.updateMany({
    where: { databaseId, id, result: "quarantined" },
    data: { result: "kept", attempts: 0 },
  });
  return { databaseId, id };
}
