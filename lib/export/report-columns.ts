import { columnsOf } from "@/lib/export/export-format";
import type { ReportRow } from "@/lib/queries/list-reports";

/** All that a line of the report list knows. */
export const REPORT_COLUMNS = columnsOf<ReportRow>({
  id: "id",
  database: "database",
  bugsplatId: "bugsplat id",
  receivedAt: "received",
  crashedAt: "crashed",
  arrivedAt: "arrived",
  application: "application",
  version: "version",
  platform: "platform",
  groupId: "group id",
  groupName: "group",
  exceptionCode: "exception code",
  exceptionMessage: "exception message",
  user: "user",
  email: "email",
  ipAddress: "ip address",
  key: "key",
  userDescription: "description",
  hasReportXml: "has report xml",
  hasDebugOutput: "has debugger text",
});
