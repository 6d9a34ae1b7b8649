import type { DebugDocument } from "@/lib/debug-text/document";
import { readDebugText } from "@/lib/debug-text/read-debug-text";
import type { NotifiedException } from "@/lib/report/cause";
import { crashingThread } from "@/lib/report/crashing-thread";
import { type FilledReport, fillReport } from "@/lib/report/fill/fill-report";
import { missingParts } from "@/lib/report/fill/missing-parts";
import { REPORT_PARTS, type ReportPart } from "@/lib/report/fill/part-sources";
import { readCallstack } from "@/lib/report/read-callstack";
import { readOutlineXml, readReportXml } from "@/lib/report/read-xml";
import type { Frame, ReportModel } from "@/lib/report/report";
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

/** What of a report is stored once for all that share it, and found by a search. */
export interface ReportOutline extends Pick<ReportModel, "platform" | "os" | "modules"> {
  /** Of the thread that crashed; empty when it is not known. */
  stack: Frame[];
}

const OUTLINE_PARTS: readonly ReportPart[] = ["stack", "modules", "os"];

/**
 * Reads a report from all that its notification holds. The XML comes first; what it does not say is
 * filled from the callstack and the debugger text. The notification's own debugger text stands in
 * for the one in the XML.
 */
export function readReport(notification: ReportSources): ReadReport {
  return joinSources(notification, readReportXml(notification.reportXml), REPORT_PARTS);
}

/**
 * Reads only the stack of the thread that crashed, the modules by their files and versions, and the system:
 * each as `readReport` does, but that modules without either are none.
 */
export function readOutline(notification: ReportSources): ReportOutline {
  const xml = readOutlineXml(notification.reportXml);
  const { platform, os, modules, threads } = joinSources(notification, xml, OUTLINE_PARTS).model;
  return { platform, os, modules, stack: crashingThread({ threads })?.frames ?? [] };
}

/** @param parts those that are filled from other texts where the XML does not have them */
function joinSources(
  notification: ReportSources,
  xml: ReportModel,
  parts: readonly ReportPart[],
): ReadReport {
  const { debugOutput } = notification;
  const { frames, remarks } = readCallstack(notification.callstack);
  const said: ReportModel = {
    ...xml,
    debugOutput: debugOutput.trim() === "" ? xml.debugOutput : storableText(debugOutput),
    remarks: [...xml.remarks, ...remarks],
  };
  const missing = missingParts(said).filter((part) => parts.includes(part));
  const document = documentFor(missing, said);
  const text = document?.report ?? null;
  const texts = { notified: notification, callstack: frames, text };
  const { model, sources } = fillReport(said, missing, texts);
  const usesText = Object.values(sources).includes("debugger text");
  if (usesText) model.remarks = [...model.remarks, ...(document?.remarks ?? [])];
  return { model, sources, document };
}

/** Null when it is not needed. What a user wrote is no crash, whatever text came with it. */
function documentFor(
  missing: readonly ReportPart[],
  { debugOutput, feedback }: ReportModel,
): DebugDocument | null {
  if (debugOutput === null || feedback !== null || missing.length === 0) return null;
  return readDebugText(debugOutput);
}
