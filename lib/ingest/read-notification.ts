import { type Notification, toNotification } from "@/lib/ingest/notification";
import type { ParsedJson } from "@/lib/ingest/parse-json";
import { readPayload } from "@/lib/ingest/read-payload";

/** What a body says, and of which of BugSplat's databases. */
export type UnderstoodNotification = {
  understood: true;
  database: string;
  notification: Notification;
  problems: string[];
};

/** The same, or why it is not understood. */
export type NotificationReading =
  | UnderstoodNotification
  | { understood: false; problems: string[] };

/** @param arrivedAt stands in for BugSplat's clock where that cannot be told */
export function readNotification(json: ParsedJson, arrivedAt: Date): NotificationReading {
  if (!json.ok) return { understood: false, problems: [json.problem] };
  const reading = readPayload(json.value);
  if (!reading.understood) return reading;
  const notification = toNotification(reading.payload, arrivedAt);
  const problems = notification.receivedAtGuessed
    ? [...reading.problems, "The time of arrival stands in for BugSplat's."]
    : reading.problems;
  return { understood: true, database: reading.payload.database, notification, problems };
}
