import type { DebugDocument } from "@/lib/debug-text/document";
import { readPayload } from "@/lib/ingest/read-payload";
import { openBody, type ReadableBody } from "@/lib/reading/readable-body";
import { NO_SOURCES, type PartSources } from "@/lib/report/fill/part-sources";
import { type MoreFact, moreFacts } from "@/lib/report/more-facts";
import { type ReadReport, readReport } from "@/lib/report/read-report";
import { emptyReport, type ReportModel } from "@/lib/report/report";

/** What the body of the report's delivery says. */
export type ReportContent = {
  model: ReportModel;
  /** Where each part of the model is from. */
  sources: PartSources;
  /** The debugger text as read for the model; null when it was not needed, or is very long. */
  document: DebugDocument | null;
  attributes: Record<string, string>;
  crashFileUrl: string;
  /** The whole of it. */
  userDescription: string;
  reportXml: string;
  /** The notification as received, reportXml and debugOutput in it. */
  json: string;
  /** Its fields that have no place of their own. */
  moreFacts: MoreFact[];
  /** False: the body is kept no longer. */
  kept: boolean;
};

/** A report of which nothing can be shown. */
export const NO_CONTENT: ReportContent = {
  ...unread(),
  attributes: {},
  crashFileUrl: "",
  userDescription: "",
  reportXml: "",
  json: "",
  moreFacts: [],
  kept: false,
};

/** In characters. What a longer text says takes longer to hand to another thread than a tab should. */
const LONGEST_DOCUMENT = 1_000_000;

/** Reads the body of a delivery for the report page; one that is not understood has no content. */
export function readContent(body: ReadableBody): ReportContent {
  return read(body, readReport);
}

/** The same with an empty model: for a body whose report cannot be read in reasonable time. */
export function readUnreadContent(body: ReadableBody): ReportContent {
  return read(body, unread);
}

function read(body: ReadableBody, reader: typeof readReport): ReportContent {
  const { json, text } = openBody(body);
  const reading = json.ok ? readPayload(json.value) : null;
  if (!json.ok || !reading?.understood) return { ...NO_CONTENT, kept: true };
  const { payload } = reading;
  const { document, ...report } = reader(payload);
  return {
    ...report,
    document: document && document.lines.text.length <= LONGEST_DOCUMENT ? document : null,
    attributes: payload.attributes,
    crashFileUrl: payload.crashFileUrl,
    userDescription: payload.userDescription,
    reportXml: payload.reportXml,
    json: text(),
    moreFacts: moreFacts(json.value),
    kept: true,
  };
}

function unread(): ReadReport {
  return { model: emptyReport(), sources: NO_SOURCES, document: null };
}
