import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readReportXml } from "@/lib/report/read-xml";
import { storableText } from "@/lib/report/storable-text";
import { anyReportXml } from "@/lib/testing/any-report-xml";

/** A comment, a CDATA section, the declaration, a tag with its attributes, or text. */
const PART =
  /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<\/?[\w#]+((?:\s+\w+="[^"]*")*)\s*\/?>|([^<]+)/g;

/** What `yes` and `no` of an attribute become when they are understood. */
const FLAGS = new Map([
  ["yes", "true"],
  ["no", "false"],
]);

/** Each text and attribute value of well-formed XML, found without the parser under test. */
function valuesOf(xml: string): string[] {
  return Array.from(
    xml.matchAll(PART),
    ([, comment = "", cdata = "", attributes = "", text = ""]) => [
      comment,
      cdata,
      ...Array.from(attributes.matchAll(/"([^"]*)"/g), ([, value = ""]) => decode(value)),
      decode(text),
    ],
  )
    .flat()
    .map((value) => value.replace(/\r\n?/g, "\n").trim())
    .filter((value) => value !== "");
}

function decode(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function leavesOf(value: unknown): string[] {
  if (typeof value !== "object") return [String(value)];
  return value === null ? [] : [...Object.values(value).flatMap(leavesOf), ...placesOf(value)];
}

/** A place that was split, as a line or a file may have said it. */
function placesOf(value: object): string[] {
  const { file, line, column } = { file: "", line: "", column: null, ...value };
  return column === null ? [] : [`${line}:${column}`, `${file}:${line}:${column}`];
}

function countEach(values: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The values that the XML has more often than the model. */
function droppedFrom(xml: string): string[] {
  const found = countEach(leavesOf(readReportXml(xml)));
  const times = (value?: string) => (value === undefined ? 0 : (found.get(value) ?? 0));
  return [...countEach(valuesOf(storableText(xml)))]
    .filter(([value, count]) => times(value) + times(FLAGS.get(value)) < count)
    .map(([value]) => value);
}

/** Name and path of each XML file below a folder; none when it does not exist. */
function xmlFiles(folder: string): [string, string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml") && name !== "cut-off.xml")
    .map((name) => [name, `${folder}/${name}`]);
}

const here = fileURLToPath(new URL(".", import.meta.url));
const files = [...xmlFiles(`${here}fixtures`), ...xmlFiles(`${here}../../../shared/samples`)];

test.each(files)("drops nothing of %s", (_, file) => {
  const xml = readFileSync(file, "utf8");
  expect(valuesOf(xml).length).toBeGreaterThan(2);
  expect(droppedFrom(xml)).toEqual([]);
});

test("drops nothing of any report", () => {
  fc.assert(
    fc.property(anyReportXml, (xml) => {
      expect(droppedFrom(xml)).toEqual([]);
    }),
  );
});
