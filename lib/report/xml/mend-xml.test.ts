import { expect, test } from "vitest";
import { mendXml } from "@/lib/report/xml/mend-xml";

const limits = { depth: 3, markup: 20 };

test.each([
  ["nothing to mend", "<a b='1' c=\"<\">x &lt; <![CDATA[y]]><!-- z --><d/></a>"],
  ["white space in tags", "<a\n b = '1' ><d /></a >"],
  ["a doctype in CDATA", "<a><![CDATA[<!DOCTYPE a>]]></a>"],
  ["a doctype in a comment", "<a><!-- <!ENTITY a 'b'> --></a>"],
])("leaves %s as it is", (_, xml) => {
  expect(mendXml(xml, limits)).toEqual({ xml, remarks: [] });
});

test.each([
  ["<a><b>x", "<a><b>x</b></a>", "2 elements or sections are not closed"],
  ["<a><b>x</a>y", "<a><b>x</b></a>y", "1 element or section is not closed"],
  ["<a><![CDATA[x", "<a><![CDATA[x]]></a>", "2 elements or sections are not closed"],
  ["<a><!-- x --", "<a><!-- x ----></a>", "2 elements or sections are not closed"],
  ["<a>x</b></a>", "<a><![CDATA[x</b>]]></a>", "1 piece of markup is not well-formed"],
  ["<a>1 < 2 &amp; 3</a>", "<a><![CDATA[1 < 2 & 3]]></a>", "1 piece of markup is not well-formed"],
  ["<a>x</a><b c", "<a>x</a><![CDATA[<b c]]>", "1 piece of markup is not well-formed"],
  ["<a><b c=1/></a>", "<a><![CDATA[<b c=1/>]]></a>", "1 piece of markup is not well-formed"],
  ["<a b='1' b='2'/>", "<![CDATA[<a b='1' b='2'/>]]>", "1 piece of markup is not well-formed"],
  ["<__proto__/>", "<![CDATA[<__proto__/>]]>", "1 piece of markup is not well-formed"],
  [
    "<?php x ?>]]>",
    "<![CDATA[<?php x ?>]]]]><![CDATA[>]]>",
    "1 piece of markup is not well-formed",
  ],
  [
    "<a><b><c><d>x</d><e/></c></b></a>",
    "<a><b><c><![CDATA[<d>x</d><e/>]]></c></b></a>",
    "3 tags are nested deeper than 3 levels and are kept as text. The first: <d>",
  ],
  [
    `<a>${"<b/>".repeat(20)}<c/></a>`,
    `<a>${"<b/>".repeat(19)}<![CDATA[<b/><c/></a>]]></a>`,
    "1 part of the XML comes after 20 tags and sections",
  ],
])("mends %s", (xml, mended, remark) => {
  const result = mendXml(xml, limits);
  expect(result.xml).toBe(mended);
  expect(result.remarks[0]).toContain(remark);
});

test("puts long text into sections, which the parser reads faster", () => {
  const long = "y".repeat(300);
  expect(mendXml(`<a>x</a><a>${long}&amp;</a>`, limits)).toEqual({
    xml: `<a>x</a><a><![CDATA[${long}&]]></a>`,
    remarks: [],
  });
});

test.each([
  ["<a>1<b>2<c>3</c></b>4<b/>5</a>", "<a>14<b/>5</a>"],
  ["<a><b>2<c>3</a>4", "<a></a>4"],
  ["<a><b><c><d>deep</d></c></b>x</a>", "<a>x</a>"],
  ["<a><b></c>x<![CDATA[</b>]]></b>y", "<a>y</a>"],
])("leaves out what is not wanted of %s", (xml, mended) => {
  const asked: string[] = [];
  const result = mendXml(xml, limits, ({ parent, name, attributes }) => {
    asked.push(`${parent} ${name}${attributes}`);
    return name !== "b";
  });
  expect(result.xml).toBe(mended);
  expect(asked).toEqual(["undefined a", "a b"]);
});

test.each(["<!DOCTYPE a><a/>", "<a><!ENTITY b SYSTEM 'file:///'></a>"])("refuses %s", (xml) => {
  expect(mendXml(xml, limits)).toEqual({ xml: "", remarks: [expect.stringContaining("refus")] });
});
