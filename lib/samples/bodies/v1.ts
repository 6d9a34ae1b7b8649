import type { Evidence } from "@/lib/samples/bodies/evidence";
import { formatReceived } from "@/lib/samples/bodies/received";
import type { Quirks } from "@/lib/samples/quirks";

/** The body that BugSplat's webhook sent from 2023 on, our first contract; V1b added three fields. */
export function writeV1Body(evidence: Evidence, quirks: Quirks): Record<string, unknown> {
  const { report, person, description } = evidence;
  const number = (value: number) => (quirks.textIds ? String(value) : value);
  return {
    id: number(report.id),
    crashTypeId: number(evidence.crashTypeId),
    parentStackKeyId: String(evidence.parentGroupId),
    stackKeyId: number(report.groupId),
    ...(quirks.generation === "V1b"
      ? {
          newStackKeyId: report.opensGroup,
          stackId: number(evidence.stackId),
          newStackId: report.opensGroup,
        }
      : {}),
    stackKeyName: report.groupName,
    database: evidence.database,
    application: evidence.application,
    version: report.version,
    key: evidence.key,
    user: quirks.nullPerson ? null : person.user,
    email: quirks.nullPerson ? null : person.email,
    ipAddress: person.ipAddress,
    mfa: evidence.hash,
    exceptionCode: evidence.exceptionCode,
    exceptionMessage: evidence.exceptionMessage,
    received: formatReceived(report.receivedAt, quirks.received),
    reportXml: evidence.reportXml,
    debugOutput: evidence.debuggerText,
    // Not among the documented fields of V1, but known from V3, and people do write something.
    ...(description === "" ? {} : { userDescription: description }),
    ...(quirks.unknownField ? { processingQueue: "priority-2" } : {}),
  };
}
