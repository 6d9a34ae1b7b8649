import { readCallstack } from "@/lib/report/read-callstack";
import { readReportXml } from "@/lib/report/read-xml";
import { type ReportModel, threadOf } from "@/lib/report/report";
import { storableText } from "@/lib/report/storable-text";

/** The fields of a notification that say what happened in the crashed process. */
export interface ReportSources {
  reportXml: string;
  debugOutput: string;
  /** Texts in V2 of BugSplat's webhook, objects in V3. */
  callstack: unknown;
}

/**
 * Reads a report from all that its notification holds. The XML comes first; a callstack stands in
 * for missing threads, and the notification's own debugger text for the one in the XML.
 */
export function readReport({ reportXml, debugOutput, callstack }: ReportSources): ReportModel {
  const report = readReportXml(reportXml);
  const { frames, remarks } = readCallstack(callstack);
  const standsIn = report.threads.length === 0 && frames.length > 0;
  return {
    ...report,
    threads: standsIn ? [threadOf({ current: true, frames })] : report.threads,
    debugOutput: debugOutput.trim() === "" ? report.debugOutput : storableText(debugOutput),
    remarks: [...report.remarks, ...remarks],
  };
}
