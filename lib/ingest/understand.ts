import type { ParsedJson } from "@/lib/ingest/parse-json";
import { type NotificationReading, readNotification } from "@/lib/ingest/read-notification";
import { concealRow } from "@/lib/privacy/conceal-row";
import type { PrivacyRules } from "@/lib/privacy/privacy-rules";

/**
 * What a body says, as a report's row keeps it: with texts that name nobody.
 *
 * @param arrivedAt stands in for BugSplat's clock where that cannot be told
 * @param rules of the database that it names
 */
export function understand(
  json: ParsedJson,
  arrivedAt: Date,
  { namesThatStay }: PrivacyRules,
): NotificationReading {
  const reading = readNotification(json, arrivedAt);
  if (!reading.understood) return reading;
  return { ...reading, notification: concealRow(reading.notification, namesThatStay) };
}
