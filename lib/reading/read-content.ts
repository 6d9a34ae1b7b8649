import { readPayload } from "@/lib/ingest/read-payload";
import type { ReportContent } from "@/lib/queries/get-report";
import { openBody, type ReadableBody } from "@/lib/reading/readable-body";
import { NO_SOURCES } from "@/lib/report/fill/part-sources";
import { moreFacts } from "@/lib/report/more-facts";
import { type ReadReport, readReport } from "@/lib/report/read-report";
import { emptyReport } from "@/lib/report/report";

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
