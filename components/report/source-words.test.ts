import { expect, test } from "vitest";
import { causeSourceWords, tabSourceWords } from "@/components/report/source-words";
import { NO_SOURCES, type PartSources } from "@/lib/report/fill/part-sources";
import { type Exception, emptyReport, exceptionOf } from "@/lib/report/report";

const XML = "report XML";
const TOLD = "debugger text";
const CALLSTACK = "callstack";

function content(sources: Partial<PartSources>, reportXml = "", exception?: Partial<Exception>) {
  return {
    sources: { ...NO_SOURCES, ...sources },
    reportXml,
    model: { ...emptyReport(), exception: exception ? exceptionOf(exception) : null },
  };
}

const NO_XML = "BugSplat sent no report XML with this report.";

test.each([
  ["stack", { stack: XML }, null],
  ["stack", {}, null],
  ["stack", { stack: TOLD }, `From the debugger text: ${NO_XML}`],
  ["stack", { stack: CALLSTACK }, `From the notification's call stack: ${NO_XML}`],
  ["registers", { registers: TOLD }, `From the debugger text: ${NO_XML}`],
  ["modules", { modules: TOLD }, `From the debugger text: ${NO_XML}`],
  ["modules", { modules: XML, registers: TOLD }, null],
  ["raw", { modules: TOLD, stack: TOLD }, null],
  ["threads", { stack: XML, threads: XML }, null],
  ["threads", { stack: XML }, null],
  ["threads", { stack: TOLD, threads: TOLD }, `From the debugger text: ${NO_XML}`],
  ["threads", { stack: TOLD }, `From the debugger text: ${NO_XML}`],
  ["threads", { threads: TOLD }, `From the debugger text: ${NO_XML}`],
  [
    "threads",
    { stack: CALLSTACK },
    `From the notification's call stack: ${NO_XML} Other threads are not known.`,
  ],
  [
    "threads",
    { stack: CALLSTACK, threads: TOLD },
    `The stack of the thread that crashed is from the notification's call stack, the other threads are from the debugger text: ${NO_XML}`,
  ],
] as const)("the %s tab with %j", (tab, sources, words) => {
  expect(tabSourceWords(tab, content(sources))).toBe(words);
});

test.each([
  ["stack", { stack: TOLD }, "From the debugger text: the report XML does not have it."],
  ["modules", { modules: TOLD }, "From the debugger text: the report XML does not have them."],
  [
    "threads",
    { stack: XML, threads: TOLD },
    "The other threads are from the debugger text: the report XML does not have them.",
  ],
  [
    "threads",
    { stack: TOLD, threads: XML },
    "The stack of the thread that crashed is from the debugger text: the report XML does not have it.",
  ],
] as const)("the %s tab of a partial XML with %j", (tab, sources, words) => {
  expect(tabSourceWords(tab, content(sources, "<report/>"))).toBe(words);
});

const CODE = { code: "c0000005" };

test.each<[Partial<PartSources>, Partial<Exception> | undefined, string | null]>([
  [{ exception: XML, stack: XML }, CODE, null],
  [{ stack: CALLSTACK }, undefined, null],
  [{ exception: TOLD, stack: TOLD }, CODE, `From the debugger text: ${NO_XML}`],
  [{ exception: TOLD, stack: CALLSTACK }, CODE, "What happened is from the debugger text."],
  [{ stack: TOLD }, undefined, "Where it happened is from the debugger text."],
  [
    { exception: TOLD, stack: TOLD },
    { function: "Reef!moor" },
    "Where it happened is from the debugger text.",
  ],
])("the cause with %j and the exception %j", (sources, exception, words) => {
  expect(causeSourceWords(content(sources, "", exception))).toBe(words);
});
