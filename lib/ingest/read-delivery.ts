import { db } from "@/lib/db";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import type { ParsedJson } from "@/lib/ingest/parse-json";
import { type StoredReport, storeReport } from "@/lib/ingest/store-report";
import { understand } from "@/lib/ingest/understand";
import { wakeReader } from "@/lib/processing/wake";

/** What became of a kept delivery. */
export type Outcome =
  | ({ understood: true; problems: string[] } & StoredReport)
  | { understood: false; problems: string[] };

/**
 * Reads a kept delivery: its report is stored, or the delivery is quarantined with its problems.
 *
 * @param isReplay it was read before, and understood
 */
export async function readDelivery(
  delivery: KeptDelivery,
  json: ParsedJson,
  isReplay = false,
): Promise<Outcome> {
  const reading = await understand(json, delivery.arrivedAt);
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
