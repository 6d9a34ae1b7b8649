import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { leaf, writeXml } from "@/lib/samples/xml";

test("elements, attributes, text and empty elements", () => {
  const element = {
    name: "thread",
    attributes: { id: "0", name: 'a "b" <c>' },
    children: [leaf("file", "C:\\a & b"), leaf("line", "")],
  };
  expect(writeXml(element)).toBe(
    [
      '<thread id="0" name="a &quot;b&quot; &lt;c&gt;">',
      " <file>C:\\a &amp; b</file>",
      " <line/>",
      "</thread>",
    ].join("\n"),
  );
  expect(writeXml(element, 0)).not.toContain("\n");
});

test.each([
  "std::map<int, std::less<>>",
  "ends ]]> in the middle ]]>",
  "&amp; stays &amp;",
  "emoji 🌱 and \u202emarks\u202c",
])("CDATA gives back %s", (symbol) => {
  const xml = writeXml({ name: "symbol", cdata: symbol });
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ cdataPropName: "cdata", processEntities: false });
  const { cdata } = parser.parse(xml).symbol;
  expect([cdata].flat().join("")).toBe(symbol);
});

test("characters that XML can't hold become replacement marks", () => {
  expect(writeXml(leaf("a", "x\u0000y\ud800z"))).toBe("<a>x\ufffdy\ufffdz</a>");
});
