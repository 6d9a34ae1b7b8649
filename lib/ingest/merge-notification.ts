import type { LockedReport } from "@/lib/ingest/lock-report";
import type { Notification } from "@/lib/ingest/notification";
import { userHash } from "@/lib/privacy/person-hash";
import { hashPerson } from "@/lib/privacy/person-key";

/**
 * What a report becomes by one more notification about it. The latest one wins field by field, but
 * takes nothing away by leaving it out; one that is older than the report only fills what is empty.
 */
export function mergeNotification(
  report: LockedReport,
  notification: Notification,
  isLatest: boolean,
) {
  const knowsTime = isLatest && !notification.receivedAtGuessed;
  const fields = said(notification, (field) => isLatest || isEmpty(report[field]));
  return {
    place: isLatest ? laterPlace(report, notification) : earlierPlace(report, notification),
    fields: {
      ...fields,
      userHash: userHash({ ...report, ...fields }, hashPerson),
      receivedAt: knowsTime ? notification.receivedAt : report.receivedAt,
      receivedAtGuessed: knowsTime ? false : report.receivedAtGuessed,
    },
    bodySaysEnough: isLatest ? saysAsMuch(notification, report) : saysMore(notification, report),
  };
}

/** Where it belongs by a later notification: where it is, so far as that names no other place. */
function laterPlace(report: LockedReport, notification: Notification): Notification {
  return {
    ...notification,
    stackKeyId: notification.stackKeyId ?? report.stackKeyId,
    application: notification.application || report.application,
    version: notification.version || report.version,
  };
}

/** Where it belongs by an earlier one: what the later ones left out. Null when that is nothing. */
function earlierPlace(report: LockedReport, notification: Notification): Notification | null {
  const place = {
    ...notification,
    stackKeyId: report.stackKeyId,
    application: report.application || notification.application,
    version: report.version || notification.version,
  };
  const fills = place.application !== report.application || place.version !== report.version;
  return fills ? place : null;
}

type Content = Pick<Notification, "hasReportXml" | "hasDebugOutput">;

function saysAsMuch(one: Content, other: Content): boolean {
  return one.hasReportXml >= other.hasReportXml && one.hasDebugOutput >= other.hasDebugOutput;
}

function saysMore(one: Content, other: Content): boolean {
  return saysAsMuch(one, other) && !saysAsMuch(other, one);
}

const FIELDS = [
  "bugsplatStackId",
  "crashedAt",
  "crashTypeId",
  "platform",
  "exceptionCode",
  "exceptionMessage",
  "key",
  "user",
  "email",
  "ipAddress",
  "userDescription",
  "callStackHash",
] as const;
type Field = (typeof FIELDS)[number];

/** The wanted fields that the notification does not leave out. */
function said(
  notification: Notification,
  isWanted: (field: Field) => boolean,
): Partial<Pick<Notification, Field>> {
  const fields = FIELDS.filter((field) => !isEmpty(notification[field]) && isWanted(field));
  return Object.fromEntries(fields.map((field) => [field, notification[field]]));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "";
}
