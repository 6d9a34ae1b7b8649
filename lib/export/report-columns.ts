import type { ExportColumn } from "@/lib/export/export-format";
import type { ReportRow } from "@/lib/queries/list-reports";

/** All that a line of the report list knows. */
export const REPORT_COLUMNS: readonly ExportColumn<ReportRow>[] = [
  ["id", ({ id }) => id],
  ["database", ({ database }) => database],
  ["bugsplat id", ({ bugsplatId }) => bugsplatId],
  ["received", ({ receivedAt }) => receivedAt],
  ["application", ({ application }) => application],
  ["version", ({ version }) => version],
  ["platform", ({ platform }) => platform],
  ["group id", ({ groupId }) => groupId],
  ["group", ({ groupName }) => groupName],
  ["exception code", ({ exceptionCode }) => exceptionCode],
  ["exception message", ({ exceptionMessage }) => exceptionMessage],
  ["user", ({ user }) => user],
  ["description", ({ userDescription }) => userDescription],
  ["has report xml", ({ hasReportXml }) => hasReportXml],
  ["has debugger text", ({ hasDebugOutput }) => hasDebugOutput],
];
