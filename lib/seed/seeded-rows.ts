import { createHash } from "node:crypto";
import { type PersonHasher, userHash } from "@/lib/privacy/person-hash";
import { READER_VERSION } from "@/lib/processing/reader-version";
import type { Place } from "@/lib/seed/places";
import type { SeededReport } from "@/lib/seed/plan";
import type { SeededNotification } from "@/lib/seed/seeded-notification";

/** The ids that a report and its delivery get, as PostgreSQL's driver gives them. */
export type Ids = { report: string; delivery: string };

/** A row of the table `deliveries`, of one that was read and stored at once. */
export function deliveryRow(
  { size, key }: SeededReport,
  { notification, body }: SeededNotification,
  { databaseId, tokenId }: Pick<Place, "databaseId" | "tokenId">,
  ids: Ids,
) {
  return {
    database_id: databaseId,
    id: ids.delivery,
    token_id: tokenId,
    arrived_at: notification.arrivedAt,
    content_type: "application/json",
    size_bytes: body?.length ?? size,
    body_hash: `\\x${createHash("sha256")
      .update(body ?? key)
      .digest("hex")}`,
    result: "stored",
    report_id: ids.report,
    problems: [],
    read_at: notification.arrivedAt,
    attempts: 0,
    kind: null,
    headers: null,
    replayed_at: null,
  };
}

/** A row of the table `reports`: with a body it waits for its reader, as after the webhook's answer. */
export function reportRow(
  { notification, body }: SeededNotification,
  place: Place,
  ids: Ids,
  hashPerson: PersonHasher,
) {
  const hash = userHash(notification, hashPerson);
  return {
    database_id: place.databaseId,
    id: ids.report,
    bugsplat_id: String(notification.bugsplatId),
    group_id: place.groupId,
    application_id: place.applicationId,
    version_id: place.versionId,
    delivery_id: ids.delivery,
    last_delivery_id: ids.delivery,
    stack_id: body ? null : place.stackId,
    os_id: place.facts.osId,
    module_set_id: place.facts.moduleSetId,
    attribute_set_id: place.facts.attributeSetId,
    bugsplat_stack_id: notification.bugsplatStackId && String(notification.bugsplatStackId),
    received_at: notification.receivedAt,
    received_at_guessed: notification.receivedAtGuessed,
    crashed_at: notification.crashedAt,
    arrived_at: notification.arrivedAt,
    crash_type_id: notification.crashTypeId,
    platform: notification.platform,
    exception_code: notification.exceptionCode,
    exception_message: notification.exceptionMessage,
    key: notification.key,
    user: notification.user,
    email: notification.email,
    ip_address: notification.ipAddress,
    user_hash: hash === null ? null : String(hash),
    user_description: notification.userDescription,
    call_stack_hash: notification.callStackHash,
    has_report_xml: notification.hasReportXml,
    has_debug_output: notification.hasDebugOutput,
    reader_version: body ? null : READER_VERSION,
    reader_attempts: body ? 0 : 1,
  };
}
