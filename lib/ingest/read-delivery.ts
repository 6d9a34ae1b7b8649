import { db } from "@/lib/db";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import type { ParsedJson } from "@/lib/ingest/parse-json";
import type { NotificationReading } from "@/lib/ingest/read-notification";
import { type StoredReport, storeReport } from "@/lib/ingest/store-report";
import { understand } from "@/lib/ingest/understand";
import { rulesFor } from "@/lib/privacy/scrub-arrival";
import { wakeReader } from "@/lib/processing/wake";

/** What became of a kept delivery. */
export type Outcome =
  | ({ understood: true; problems: string[] } & StoredReport)
  | { understood: false; problems: string[] };

/** Reads a kept delivery, and does with it as it says, see `settleReading`. */
export async function readDelivery(delivery: KeptDelivery, json: ParsedJson): Promise<Outcome> {
  const reading = understand(json, delivery.arrivedAt, await rulesFor(json));
  return settleReading(delivery, reading);
}

/**
 * Stores the report that a kept delivery tells of, or quarantines the delivery with its problems.
 *
 * @param isReplay it was read before, and understood
 */
export async function settleReading(
  delivery: KeptDelivery,
  reading: NotificationReading,
  isReplay = false,
): Promise<Outcome> {
  if (!reading.understood) {
    await quarantine(delivery, reading.problems);
    return reading;
  }
  const { notification, problems } = reading;
  const stored = await storeReport(delivery, notification, problems, isReplay);
  wakeReader(delivery.databaseId);
  return { understood: true, problems, ...stored };
}

/** Sets a delivery aside with its problems in words; its bytes stay. */
export async function quarantine(
  { databaseId, id }: Pick<KeptDelivery, "databaseId" | "id">,
  problems: string[],
): Promise<void> {
  await db.delivery.update({
    where: { databaseId_id: { databaseId, id } },
    data: { result: "quarantined", problems, readAt: new Date() },
  });
}
