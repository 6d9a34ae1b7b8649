import type { Evidence } from "@/lib/samples/bodies/evidence";
import { formatReceived } from "@/lib/samples/bodies/received";
import type { Quirks } from "@/lib/samples/quirks";
import { nameOf } from "@/lib/samples/recipes/recipe";

/** The body of spring 2025: no XML and no debugger text any more, the stack as a list of texts. */
export function writeV2Body(evidence: Evidence, quirks: Quirks): Record<string, unknown> {
  return {
    ...commonFields(evidence, quirks),
    crashType: evidence.platform,
    callstack: evidence.frames.map(nameOf),
  };
}

/** What V2 and V3 say with the same words. */
export function commonFields(evidence: Evidence, quirks: Quirks): Record<string, unknown> {
  const { report, person } = evidence;
  return {
    notificationType: report.opensGroup ? "NewGroup" : "NewReport",
    id: report.id,
    stackKeyId: report.groupId,
    stackId: evidence.stackId,
    stackKeyName: report.groupName,
    database: evidence.database,
    application: evidence.application,
    version: report.version,
    key: evidence.key,
    user: person.user,
    email: person.email,
    ipAddress: person.ipAddress,
    hash: evidence.hash,
    exceptionCode: evidence.exceptionCode,
    exceptionMessage: evidence.exceptionMessage,
    received: formatReceived(report.receivedAt, quirks.received),
  };
}
