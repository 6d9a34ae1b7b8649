import type { Notification } from "@/lib/ingest/notification";
import { toNotification } from "@/lib/ingest/notification";
import { readPayload } from "@/lib/ingest/read-payload";
import { hash32, md5 } from "@/lib/samples/fingerprint";
import { notificationOf } from "@/lib/samples/notifications";
import { personOf } from "@/lib/samples/people";
import type { SeededReport } from "@/lib/seed/plan";

/** A planned report as the app reads it, and the bytes it came in; null: they are not kept. */
export type SeededNotification = { notification: Notification; body: Uint8Array | null };

/** From BugSplat to here. */
const WAY_MS = 2_000;

/** The notification of a planned report without its long texts: what the report's row needs. */
export function narrowNotification(report: SeededReport): SeededNotification {
  const { recipe, receivedAt } = report;
  const { product, fault } = recipe;
  const { user, email, ipAddress } = personOf(report.application.name, report.person);
  const stack = `${report.groupName} by ${report.way}`;
  const notification = {
    bugsplatId: BigInt(report.id),
    bugsplatStackId: BigInt(100_000 + (hash32(stack) % 900_000)),
    stackKeyId: BigInt(report.groupId),
    stackKeyName: report.groupName,
    parentStackKeyId: null,
    callStackHash: md5(stack),
    application: report.application.name,
    version: report.version,
    crashTypeId: recipe.crashTypeId ?? product.crashTypeId,
    platform: null,
    exceptionCode: fault.code,
    exceptionMessage: fault.message,
    receivedAt,
    receivedAtGuessed: false,
    crashedAt: null,
    arrivedAt: new Date(receivedAt.getTime() + WAY_MS),
    key: "",
    user,
    email,
    ipAddress,
    userDescription: "",
    hasReportXml: true,
    hasDebugOutput: true,
  };
  return { notification, body: null };
}

/** The same with a body of about 70 KB, read as the webhook would read it. */
export function fullNotification(report: SeededReport): SeededNotification {
  const { body } = notificationOf(report);
  const reading = readPayload(body);
  if (!reading.understood) throw new Error(`A sample is wrong: ${reading.problems.join(" ")}`);
  const arrivedAt = new Date(report.receivedAt.getTime() + WAY_MS);
  return {
    notification: toNotification(reading.payload, arrivedAt),
    body: new TextEncoder().encode(JSON.stringify(body)),
  };
}
