import { expect, test } from "vitest";
import { indentXml } from "@/components/raw/indent-xml";

test("one line of XML becomes one line for each element", () => {
  const xml =
    '<?xml version="1.0"?><report><os/><frame id="1"><symbol><![CDATA[a<b>]]></symbol><line>3</line></frame></report>';
  expect(indentXml(xml)).toBe(
    [
      '<?xml version="1.0"?>',
      "<report>",
      "  <os/>",
      '  <frame id="1">',
      "    <symbol><![CDATA[a<b>]]></symbol>",
      "    <line>3</line>",
      "  </frame>",
      "</report>",
    ].join("\n"),
  );
});

test("XML with line breaks of its own stays as it was received", () => {
  const xml = "<report>\n\t<os>Windows</os><line/></report>";
  expect(indentXml(xml)).toBe(xml);
});

test.each([
  ["", ""],
  ["a < b", "a < b"],
  ["</a></a><a>", "</a>\n</a>\n<a>"],
  ["<a><![CDATA[never closed", "<a><![CDATA[never closed"],
  ["<a></a>", "<a></a>"],
])("%j, which is no good XML, becomes %j", (xml, expected) => {
  expect(indentXml(xml)).toBe(expected);
});

test("nothing but white space is added, and not much of it", () => {
  const xml = "<a>".repeat(20_000);
  const indented = indentXml(xml);
  expect(indented.replace(/\s/g, "")).toBe(xml);
  expect(indented.length).toBeLessThan(xml.length * 30);
});
