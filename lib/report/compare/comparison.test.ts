import { expect, test } from "vitest";
import type { ComparedReport } from "@/lib/report/compare/compared-report";
import { compareReports } from "@/lib/report/compare/comparison";
import { comparisonMarkdown } from "@/lib/report/compare/comparison-markdown";
import { summariseComparison } from "@/lib/report/compare/comparison-summary";
import { readReportXml } from "@/lib/report/read-xml";

type Parts = Partial<ComparedReport> & { xml?: string; attributes?: Record<string, string> };

function report({ xml = "", attributes = {}, ...parts }: Parts = {}): ComparedReport {
  return {
    bugsplatId: "1",
    database: "orrery",
    group: { id: "1-1", name: "Orrery!draw" },
    application: "Orrery",
    version: "1.0",
    platform: "Windows",
    crashTypeId: 1,
    frameRules: [],
    exceptionCode: "c0000005",
    exceptionMessage: "Access violation",
    key: "",
    user: "",
    email: "",
    ipAddress: "",
    callStackHash: "",
    userDescription: "",
    content: { model: readReportXml(xml), attributes },
    ...parts,
  };
}

const crash = (line: number, driver: string, code = "c0000005") => `<report><process>
  <exception><code>${code}</code><func>Orrery!draw</func></exception>
  <modules><module><name>tide.dll</name><fileversion>${driver}</fileversion></module>
    <module><name>sky.dll</name><fileversion>1</fileversion></module></modules>
  <threads><thread id="0" current="yes">
    <frame><symbol>Orrery!draw</symbol><line>${line}</line></frame>
    <frame><symbol>tide!flow</symbol><line>7</line></frame>
    <frame><symbol>Orrery!main</symbol><line>3</line></frame>
  </thread></threads></process></report>`;

const summary = (a: ComparedReport, b: ComparedReport) =>
  summariseComparison(a, b, compareReports(a, b));

test("the summary says in clauses what matters", () => {
  const [a, b] = [report({ xml: crash(12, "31.0.15") }), report({ xml: crash(14, "31.0.16") })];
  expect(summary(a, b)).toEqual([
    "Same function crashed",
    "1 of 3 frames differs",
    "tide.dll 31.0.15 → 31.0.16",
    "exception same",
  ]);
});

test("a report and itself are the same", () => {
  const a = report({ xml: crash(12, "1") });
  expect(summary(a, a)).toEqual([
    "Same function crashed",
    "all 3 frames are the same",
    "exception same",
  ]);
  const { facts, modules } = compareReports(a, a);
  expect(facts.filter(({ same }) => !same)).toEqual([]);
  expect(modules).toMatchObject({ changed: [], onlyA: [], onlyB: [], same: 2 });
});

test("another function and another exception are named", () => {
  const other = crash(12, "1", "c000041d").replaceAll("Orrery!draw", "Orrery!orbit");
  expect(summary(report({ xml: crash(12, "1") }), report({ xml: other }))).toEqual([
    "Other function crashed: draw → orbit",
    "2 of 4 frames differ",
    "exception c0000005 → c000041d",
  ]);
});

test("the same code in two notations is one exception", () => {
  const [a, b] = [report(), report({ exceptionCode: "0xC0000005" })];
  expect(summary(a, b)).toContain("exception same");
});

test.each<[Parts, Parts, string]>([
  [{ xml: crash(1, "1") }, {}, "only report A has a stack"],
  [{}, { xml: crash(1, "1") }, "only report B has a stack"],
  [{}, {}, "neither report has a stack"],
])("reports without a stack are told", (a, b, words) => {
  expect(summary(report(a), report(b))).toContain(words);
});

test("facts that differ stand side by side", () => {
  const a = report({ version: "1.0", user: "Ada", key: "nightly" });
  const b = report({ version: "1.1", key: "nightly" });
  const facts = compareReports(a, b).facts.map(({ name, a, b, same }) => [name, a, b, same]);
  expect(facts).toContainEqual(["Version", "1.0", "1.1", false]);
  expect(facts).toContainEqual(["User", "Ada", null, false]);
  expect(facts).toContainEqual(["Key", "nightly", "nightly", true]);
  expect(facts.map(([name]) => name)).not.toContain("E-mail");
});

test("attributes are compared by name, whatever the name is", () => {
  const attributes = { gpu: "Voodoo 2", constructor: "x" };
  const [a, b] = [report({ attributes }), report({ attributes: { gpu: "Voodoo 3" } })];
  expect(compareReports(a, b).attributes).toEqual([
    { name: "gpu", a: "Voodoo 2", b: "Voodoo 3", same: false },
    { name: "constructor", a: "x", b: null, same: false },
  ]);
});

test("as Markdown it holds what differs, and no text becomes markup", () => {
  const a = report({ xml: crash(12, "31.0.15"), user: "<b>|\n# x" });
  const b = report({ bugsplatId: "2", xml: crash(14, "31.0.16") });
  const comparison = compareReports(a, b);
  const text = comparisonMarkdown(a, b, { comparison, summary: summary(a, b) });
  expect(text).toContain(
    "## Report 1 and report 2\n\nSame function crashed; 1 of 3 frames differs",
  );
  expect(text).toContain("| User | \\<b\\>\\| \\# x | – |");
  expect(text).toContain("| tide.dll (version) | 31.0.15 | 31.0.16 |");
  expect(text).toContain(
    "```diff\n- Orrery!draw  [line 12]\n+ Orrery!draw  [line 14]\n  tide!flow",
  );
  expect(text).not.toContain("Platform");
});
