import { expect, test } from "vitest";
import { decodeEntities } from "@/lib/report/xml/entities";

test.each([
  ["&lt;int&gt; &amp;&quot;&apos;", `<int> &"'`],
  ["&#65;&#x42;&#X43;&#x1F600;", "ABC\u{1F600}"],
  ["&amp;lt;", "&lt;"],
  ["&nbsp;&file;&;& AT&T", "&nbsp;&file;&;& AT&T"],
  ["&#0;&#xD800;", "\uFFFD\uFFFD"],
  ["&#x110000;&#9999999;", "&#x110000;&#9999999;"],
])("decodes %s", (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});
