import type { DebugDocument, TextFormat } from "@/lib/debug-text/document";

const NAMES: Record<TextFormat, string> = {
  cdb: "BugSplat's debugger log",
  analyze: "Output of !analyze -v",
  stackwalk: "Text of minidump_stackwalk",
  "stackwalk-pipes": "Lines of minidump_stackwalk -m",
  "minidump-json": "JSON of minidump-stackwalk",
  apple: "Apple crash report",
  "apple-json": "Apple crash report as JSON",
  plain: "Plain text",
};

/** What a debugger text is, in words: "BugSplat's debugger log, 3 passes". */
export function formatName({ format, sections }: Pick<DebugDocument, "format" | "sections">) {
  const passes = sections.filter(({ kind }) => kind === "pass").length;
  return passes > 1 ? `${NAMES[format]}, ${passes} passes` : NAMES[format];
}
