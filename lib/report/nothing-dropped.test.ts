import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readReportXml } from "@/lib/report/read-xml";
import { storableText } from "@/lib/report/storable-text";

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

function encode(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
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

/** Which elements the generated reports have in which, some where they do not belong. */
const CHILDREN: Record<string, string[]> = {
  report: ["platform", "os", "process", "process", "gpu"],
  process: ["exception", "modules", "threads", "threads", "DebugOutput", "os"],
  exception: ["code", "func", "file", "line", "registers"],
  registers: ["rax", "code"],
  modules: ["module", "module", "name"],
  module: ["name", "order", "address", "gpu"],
  threads: ["thread", "thread", "frame"],
  thread: ["frame", "frame", "symbol"],
  frame: ["symbol", "file", "line", "offset", "arguments", "locals", "gpu"],
  arguments: ["variable", "value", "argument"],
  locals: ["variable", "value", "local", "line"],
  argument: ["variable", "value", "gpu"],
  symbol: ["gpu"],
  DebugOutput: ["DbgEngOutput", "DbgEngOutput"],
};

const value = fc.oneof(
  fc.constantFrom("yes", "no", "12", "007", "0x1f", "10-1f", "harbor!moor", "harbor!moor+0x1(12)"),
  fc.constantFrom("12:7", "012:7", "quay.js:12:7", "quay.js:13:7", "moor(12:7)"),
  fc.string({ unit: "binary" }),
);
const attributeNames = ["id", "current", "framecount", "count", "numloaded", "name"];

function element(name: string): fc.Arbitrary<string> {
  const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom(...attributeNames), value), {
    selector: ([attribute]) => attribute,
    maxLength: 2,
  });
  const text = fc.option(value, { nil: "" });
  const names = fc.array(fc.constantFrom(...(CHILDREN[name] ?? ["gpu"])), {
    maxLength: CHILDREN[name] ? 6 : 1,
  });
  return fc
    .tuple(
      attributes,
      text,
      names.chain((children) => fc.tuple(...children.map(element))),
    )
    .map(
      ([pairs, content, children]) =>
        `<${name}${pairs.map(([key, given]) => ` ${key}="${encode(given)}"`).join("")}>` +
        `${encode(content)}${children.join("")}</${name}>`,
    );
}

test("drops nothing of any report", () => {
  const report = element("report");
  fc.assert(
    fc.property(report, (xml) => {
      expect(droppedFrom(xml)).toEqual([]);
    }),
  );
});
