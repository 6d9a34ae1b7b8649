import { db } from "@/lib/db";
import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import { toNotification } from "@/lib/ingest/notification";
import type { ParsedJson } from "@/lib/ingest/parse-json";
import { readPayload } from "@/lib/ingest/read-payload";
import { type StoredReport, storeReport } from "@/lib/ingest/store-report";

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
    ? [...reading.problems, "BugSplat's time is missing: the time of arrival stands in for it."]
    : reading.problems;
  const stored = await storeReport(delivery, notification, problems);
  return { understood: true, problems, ...stored };
}

async function quarantine(delivery: KeptDelivery, problems: string[]): Promise<void> {
  await db.delivery.update({
    where: { databaseId_id: { databaseId: delivery.databaseId, id: delivery.id } },
    data: { result: "quarantined", problems, readAt: new Date() },
  });
}
