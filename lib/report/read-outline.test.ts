import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { crashingThread } from "@/lib/report/crashing-thread";
import { reportFacts } from "@/lib/report/facts/report-facts";
import { type ReportSources, readOutline, readReport } from "@/lib/report/read-report";
import { readOutlineXml } from "@/lib/report/read-xml";
import { anyReportXml } from "@/lib/testing/any-report-xml";

const ONLY_XML = { debugOutput: "", callstack: [], exceptionCode: "", exceptionMessage: "" };
const ofXml = (reportXml: string): ReportSources => ({ ...ONLY_XML, reportXml });

/** Of modules only those that have a file are compared, by it and their version. */
function expectSame(sources: ReportSources) {
  const { stack, ...outline } = readOutline(sources);
  const { model } = readReport(sources);
  const { modules } = reportFacts(outline, {});
  expect({ ...outline, modules, stack }).toEqual({
    platform: model.platform,
    os: model.os,
    modules: reportFacts(model, {}).modules,
    stack: crashingThread(model)?.frames ?? [],
  });
}

describe("an outline says what the whole report says", () => {
  const folder = fileURLToPath(new URL("fixtures/", import.meta.url));
  const fixtures = readdirSync(folder).filter((name) => name.endsWith(".xml"));
  const read = (name: string) => readFileSync(folder + name, "utf8");

  test.each(fixtures)("of %s", (name) => expectSame(ofXml(read(name))));

  test("of any report", () => {
    fc.assert(
      fc.property(anyReportXml, (xml) => expectSame(ofXml(xml))),
      { numRuns: 500 },
    );
  });

  test("of one that was cut off, and of one of which a piece is lost", () => {
    const whole = fc.oneof(fc.constantFrom(...fixtures.map(read)), anyReportXml);
    fc.assert(
      fc.property(whole, fc.nat(), fc.nat(200), (xml, at, length) => {
        const from = at % (xml.length + 1);
        expectSame(ofXml(xml.slice(0, from)));
        expectSame(ofXml(xml.slice(0, from) + xml.slice(from + length)));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [
      "no thread marked",
      `<thread id="0">${frame("a")}</thread><thread id="1">${frame("b")}</thread>`,
    ],
    ["a later one marked", `<thread id="0"/><thread id="1" current='yes'>${frame("b")}</thread>`],
    ["marks in other words", `<thread id="0"/><thread event=" &#116;rue ">${frame("b")}</thread>`],
    ["a first one that is none", `<thread>\n</thread><thread id="1">${frame("b")}</thread>`],
    [
      "threads where none belong",
      `<thread id="0"><threads><thread id="1"/></threads>${frame("a")}`,
    ],
  ])("with %s", (_, threads) => {
    const xml = `<report><process><threads>${threads}</threads></process></report>`;
    expect(readOutline(ofXml(xml)).stack).toHaveLength(1);
    expectSame(ofXml(xml));
    expectSame(ofXml(`<report><gpu><threads><thread id="2"/></threads></gpu>${xml.slice(8)}`));
  });
});

test("an outline does not hold what it is not about", () => {
  const { threads, modules, exception, other } = readOutlineXml(
    `<report><process><exception><code>c0000005</code></exception>
     <modules><module><name>reef</name><address>10-20</address><path>/reef</path></module></modules>
     <threads>
      <thread id="0"><frame><symbol>a</symbol></frame></thread>
      <thread id="1" current="no">${"<frame><symbol>b</symbol></frame>".repeat(9)}</thread>
     </threads></process></report>`,
  );
  expect(threads.map(({ id }) => id)).toEqual(["0"]);
  expect(modules).toMatchObject([{ name: "reef", path: "/reef", address: null }]);
  expect({ exception, other }).toEqual({ exception: null, other: [] });
});

function frame(symbol: string): string {
  return `<frame><symbol>${symbol}</symbol></frame>`;
}
