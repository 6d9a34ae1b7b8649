import { db } from "@/lib/db";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import { toNotification } from "@/lib/ingest/notification";
import type { ParsedJson } from "@/lib/ingest/parse-json";
import { readPayload } from "@/lib/ingest/read-payload";
import { type StoredReport, storeReport } from "@/lib/ingest/store-report";
import { wakeReader } from "@/lib/processing/wake";

/** What became of a kept delivery. */
export type Outcome =
  | ({ understood: true; problems: string[] } & StoredReport)
  | { understood: false; problems: string[] };

/** Reads a kept delivery: its report is stored, or the delivery is quarantined with its problems. */
export async function readDelivery(delivery: KeptDelivery, json: ParsedJson): Promise<Outcome> {
  const reading = json.ok
    ? readPayload(json.value)
    : { understood: false as const, problems: [json.problem] };
  if (!reading.understood) {
    await quarantine(delivery, reading.problems);
    return reading;
  }
  const notification = toNotification(reading.payload, delivery.arrivedAt);
  const problems = notification.receivedAtGuessed
    ? [...reading.problems, "The time of arrival stands in for BugSplat's."]
    : reading.problems;
  const stored = await storeReport(delivery, notification, problems);
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
