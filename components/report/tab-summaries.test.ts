import { expect, test } from "vitest";
import { openTab, tabSummaries } from "@/components/report/tab-summaries";
import type { ReportDetail } from "@/lib/queries/get-report";
import { NO_SOURCES } from "@/lib/report/fill/part-sources";
import { readReportXml } from "@/lib/report/read-xml";

function content(
  xml: string,
  parts: Partial<ReportDetail["content"]> = {},
): ReportDetail["content"] {
  return {
    model: readReportXml(xml),
    sources: NO_SOURCES,
    document: null,
    attributes: {},
    crashFileUrl: "",
    userDescription: "",
    reportXml: xml,
    json: "{}",
    moreFacts: [],
    kept: true,
    ...parts,
  };
}

const CRASH = content(
  `<report><process>
    <exception><registers><eax>1</eax><ebx>2</ebx></registers></exception>
    <modules><module><name>Orrery</name></module></modules>
    <threads><thread id="0" current="yes"><frame><symbol>Orrery!main</symbol></frame></thread></threads>
    <DebugOutput>${"x".repeat(2048)}</DebugOutput>
  </process></report>`,
  { attributes: { gpu: "Voodoo 2" } },
);
const FEEDBACK = content("<feedback><title>Slow</title></feedback>");

const told = (of: ReportDetail["content"]) =>
  tabSummaries(of).map(({ key, count, size, empty }) => [key, empty ? "empty" : (count ?? size)]);

test("each tab says how much is in it", () => {
  expect(told(CRASH)).toEqual([
    ["stack", undefined],
    ["threads", 1],
    ["registers", 2],
    ["modules", 1],
    ["attributes", 1],
    ["debugger-text", "2 KB"],
    ["raw", undefined],
  ]);
});

test("empty tabs stay, but for attributes, which are rare", () => {
  expect(told(FEEDBACK)).toEqual([
    ["stack", "empty"],
    ["threads", "empty"],
    ["registers", "empty"],
    ["modules", "empty"],
    ["debugger-text", "empty"],
    ["raw", undefined],
  ]);
});

test("the Raw tab says that there are remarks", () => {
  expect(told(content("<report><os>Windows</os>")).at(-1)).toEqual(["raw", "1 remark"]);
});

test.each([
  [CRASH, null, "stack"],
  [CRASH, "modules", "modules"],
  [FEEDBACK, null, "raw"],
  [FEEDBACK, "modules", "modules"],
  [FEEDBACK, "attributes", "raw"],
] as const)("the tab that is open", (of, wanted, open) => {
  expect(openTab(tabSummaries(of), wanted)).toBe(open);
});
