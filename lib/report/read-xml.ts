import {
  emptyReport,
  type Feedback,
  type OtherElement,
  type ReportModel,
} from "@/lib/report/report";
import { storableText } from "@/lib/report/storable-text";
import type { MarkupLimits, OpenedElement } from "@/lib/report/xml/balanced-xml";
import { mendXml } from "@/lib/report/xml/mend-xml";
import { outlineElements } from "@/lib/report/xml/outline-elements";
import { readException } from "@/lib/report/xml/read-exception";
import { readModule } from "@/lib/report/xml/read-module";
import { readThread } from "@/lib/report/xml/read-thread";
import { type Take, takeFrom } from "@/lib/report/xml/take";
import { parseXmlTree } from "@/lib/report/xml/xml-tree";

interface XmlLimits extends MarkupLimits {
  characters: number;
}

/** Room for 100,000 frames with locals; more would take many seconds and gigabytes. */
const LIMITS: XmlLimits = { characters: 32 * 1024 * 1024, depth: 64, markup: 3_000_000 };

/** `<?xml version="1.0" encoding="utf-8"?>`, perhaps behind a byte order mark */
const DECLARATION = /^\s*<\?xml\s[^<>]*\?>/;

const NO_ROOT =
  "The XML has no <report> and no <feedback> that says anything, so what it holds is only listed.";

/**
 * Reads BugSplat's `reportXml`, with a root `<report>` or `<feedback>`, into the model. Takes any
 * text and never throws: what the model does not know is in `other`, what could not be read as
 * it is, in `remarks`.
 */
export function readReportXml(xml: string, limits = LIMITS): ReportModel {
  return read(xml, limits);
}

/** Reads no more of it than `readOutline` is about, in less than half of the time. */
export function readOutlineXml(xml: string): ReportModel {
  return read(xml, LIMITS, outlineElements());
}

function read(
  xml: string,
  limits: XmlLimits,
  isWanted?: (element: OpenedElement) => boolean,
): ReportModel {
  const text = storableText(xml.slice(0, limits.characters)).replace(DECLARATION, "").trim();
  const mended = mendXml(text, limits, isWanted);
  const report = mended.xml === "" ? emptyReport() : readDocument(mended.xml);
  if (xml.length > limits.characters) report.remarks.push(tooLong(xml.length, limits.characters));
  report.remarks.push(...mended.remarks);
  return report;
}

function readDocument(xml: string): ReportModel {
  const other: OtherElement[] = [];
  return takeFrom(parseXmlTree(xml), null, other, (take) => {
    const report = take.one("report", readReport);
    const feedback = take.one("feedback", readFeedback);
    const remarks = report === null && feedback === null ? [NO_ROOT] : [];
    return { ...emptyReport(), ...report, feedback, other, remarks };
  });
}

function readReport(take: Take) {
  const platform = take.text("platform");
  const os = take.text("os");
  const readParts = (process: Take) => ({
    platform: platform ?? process.text("platform"),
    os: os ?? process.text("os"),
    exception: process.one("exception", readException),
    ...process.one("modules", readModules),
    ...process.one("threads", readThreads),
    debugOutput: process.one("DebugOutput", readDebugOutput),
  });
  return take.one("process", readParts) ?? readParts(take);
}

function readModules(take: Take) {
  return {
    declaredModuleCount: take.count("numloaded"),
    modules: take.each(["module"], readModule),
  };
}

function readThreads(take: Take) {
  return { declaredThreadCount: take.count("count"), threads: take.each(["thread"], readThread) };
}

/** `<DebugOutput><DbgEngOutput>text</DbgEngOutput></DebugOutput>`, or the text alone. */
function readDebugOutput(take: Take): string | null {
  return take.text("DbgEngOutput") ?? take.ownText();
}

function readFeedback(take: Take): Feedback {
  return { title: take.text("title"), description: take.text("description") };
}

function tooLong(length: number, limit: number): string {
  return `The XML is ${length} characters long, and only its first ${limit} were read.`;
}
