import type { ParsedJson } from "@/lib/ingest/parse-json";
import { type NotificationReading, readNotification } from "@/lib/ingest/read-notification";
import { concealRow } from "@/lib/privacy/conceal-row";
import { rulesFor } from "@/lib/privacy/scrub-arrival";

/**
 * What a body says, as a report's row keeps it: with texts that name nobody.
 * @param arrivedAt stands in for BugSplat's clock where that cannot be told
 */
export async function understand(json: ParsedJson, arrivedAt: Date): Promise<NotificationReading> {
  const reading = readNotification(json, arrivedAt);
  if (!reading.understood) return reading;
  const { namesThatStay } = await rulesFor(json);
  return { ...reading, notification: concealRow(reading.notification, namesThatStay) };
}
