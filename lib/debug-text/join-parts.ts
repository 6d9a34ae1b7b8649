import type { DebugDocument, FrameLine, Section, TextFormat } from "@/lib/debug-text/document";
import type { PartReading } from "@/lib/debug-text/reading";
import type { Part } from "@/lib/debug-text/recognise";
import type { TextLines } from "@/lib/debug-text/text-lines";

type ReadPart = Part & PartReading;

const TITLES: Record<TextFormat, string> = {
  cdb: "Debugger log",
  analyze: "!analyze -v",
  stackwalk: "minidump_stackwalk",
  "stackwalk-pipes": "minidump_stackwalk -m",
  "minidump-json": "Minidump as JSON",
  apple: "Apple crash report",
  "apple-json": "Apple crash report as JSON",
  plain: "Text",
};

/**
 * Makes a document of the parts of a text. The report is that of the first part with threads; frames
 * in other parts are of another dump, or of another look at it, and are linked to nothing.
 */
export function joinParts(lines: TextLines, parts: readonly ReadPart[]): DebugDocument {
  const main = parts.find(({ report }) => report.threads.length > 0) ?? parts[0];
  const firstOf = <Key extends "os" | "exception">(key: Key) =>
    main?.report[key] ?? parts.find(({ report }) => report[key] !== null)?.report[key] ?? null;
  return {
    format: main?.format ?? "plain",
    lines,
    sections: parts.length > 1 ? parts.flatMap(sectionsOf) : (main?.sections ?? []),
    noise: parts.flatMap(({ noise }) => noise),
    symbolProblems: parts.flatMap(({ symbolProblems }) => symbolProblems),
    frames: parts.flatMap((part) => (part === main ? part.frames : part.frames.map(unlink))),
    report: {
      os: firstOf("os"),
      exception: firstOf("exception"),
      modules: main?.report.modules ?? [],
      threads: main?.report.threads ?? [],
      declaredThreadCount: main?.report.declaredThreadCount ?? null,
    },
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

function sectionsOf({ format, firstLine, lastLine, sections }: ReadPart): Section[] {
  const part: Section = { title: TITLES[format], kind: "part", level: 0, firstLine, lastLine };
  return [part, ...sections.map((section) => ({ ...section, level: section.level + 1 }))];
}

function unlink(frame: FrameLine): FrameLine {
  return { ...frame, thread: null, frame: null };
}
