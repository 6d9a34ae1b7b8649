import type { DebugDocument } from "@/lib/debug-text/document";
import { readDebugText } from "@/lib/debug-text/read-debug-text";
import type { NotifiedException } from "@/lib/report/cause";
import { type FilledReport, fillReport } from "@/lib/report/fill/fill-report";
import { missingParts } from "@/lib/report/fill/missing-parts";
import { readCallstack } from "@/lib/report/read-callstack";
import { readReportXml } from "@/lib/report/read-xml";
import type { ReportModel } from "@/lib/report/report";
import { storableText } from "@/lib/report/storable-text";

/** The fields of a notification that say what happened in the crashed process. */
export interface ReportSources extends NotifiedException {
  reportXml: string;
  debugOutput: string;
  /** Texts in V2 of BugSplat's webhook, objects in V3. */
  callstack: unknown;
}

/** A report, and where its parts are from. Plain data, which may cross to a worker. */
export interface ReadReport extends FilledReport {
  /** The debugger text, when the XML left something to it; else null: reading it takes its time. */
  document: DebugDocument | null;
}

/**
 * Reads a report from all that its notification holds. The XML comes first; what it does not say is
 * filled from the callstack and the debugger text. The notification's own debugger text stands in
 * for the one in the XML.
 */
export function readReport(notification: ReportSources): ReadReport {
  const { reportXml, debugOutput, callstack } = notification;
  const xml = readReportXml(reportXml);
  const { frames, remarks } = readCallstack(callstack);
  const said: ReportModel = {
    ...xml,
    debugOutput: debugOutput.trim() === "" ? xml.debugOutput : storableText(debugOutput),
    remarks: [...xml.remarks, ...remarks],
  };
  const document = needsDocument(said) ? readDebugText(said.debugOutput ?? "") : null;
  const text = document?.report ?? null;
  const { model, sources } = fillReport(said, { notified: notification, callstack: frames, text });
  const usesText = Object.values(sources).includes("debugger text");
  if (usesText) model.remarks = [...model.remarks, ...(document?.remarks ?? [])];
  return { model, sources, document };
}

/** What a user wrote is no crash, whatever text came with it. */
function needsDocument(said: ReportModel): boolean {
  return said.debugOutput !== null && said.feedback === null && missingParts(said).length > 0;
}
