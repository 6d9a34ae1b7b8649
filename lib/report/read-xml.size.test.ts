import { expect, test } from "vitest";
import { readReportXml } from "@/lib/report/read-xml";

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join("");
const thread = (frames: string) =>
  `<report><process><threads><thread>${frames}</thread></threads></process></report>`;

test("reads 100,000 frames", { timeout: 60_000 }, () => {
  const xml = thread(repeat(100_000, (i) => `<frame><symbol>f${i}</symbol><line/></frame>`));
  expect(readReportXml(xml).threads[0]?.frames).toHaveLength(100_000);
});

test("reads a text of 20 million characters", { timeout: 60_000 }, () => {
  const text = "&lt;line>\n".repeat(2_000_000);
  const model = readReportXml(`<report><DebugOutput>${text}</DebugOutput></report>`);
  expect(model.debugOutput).toHaveLength("<line>\n".length * 2_000_000 - 1);
});

test.each([
  ["a million attributes", `<report${repeat(1_000_000, (i) => ` a${i}="b"`)}/>`],
  [
    "attributes before many texts",
    `<a${repeat(64, (i) => ` a${i}=""`)}>${"x<b/>".repeat(200_000)}`,
  ],
  ["10,000 levels", "<a>".repeat(10_000) + "</a>".repeat(10_000)],
  ["a million levels", "<report>".repeat(1_000_000)],
  ["a million closing tags", "</a>".repeat(1_000_000)],
  ["300,000 empty parts", `<report><process>${"<exception/>".repeat(300_000)}</process></report>`],
  ["300,000 names", `<report>${repeat(300_000, (i) => `<n${i}/>`)}</report>`],
  ["a million open brackets", "<".repeat(1_000_000)],
  ["a million open tags", "<a ".repeat(1_000_000)],
  ["a million open quotes", "<a b='".repeat(1_000_000)],
  ["a million open comments", "<!--".repeat(1_000_000)],
  ["spaces in a tag", `<a${" ".repeat(5_000_000)}!`],
  [
    "300,000 variables",
    thread(`<frame><locals>${"<value>1</value>".repeat(300_000)}</locals></frame>`),
  ],
])("ends on %s", { timeout: 60_000 }, (_, xml) => {
  const { other, threads, remarks } = readReportXml(xml);
  expect(other.length + threads.length + remarks.length).toBeGreaterThan(0);
});
