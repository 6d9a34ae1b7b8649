import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readReportXml } from "@/lib/report/read-xml";
import { emptyReport, exceptionOf } from "@/lib/report/report";
import { storableText } from "@/lib/report/storable-text";

const folder = fileURLToPath(new URL("fixtures/", import.meta.url));
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".xml"));
const read = (name: string) => readFileSync(folder + name, "utf8");

test.each(fixtures)("reads %s as the model beside it", async (name) => {
  const model = `${JSON.stringify(readReportXml(read(name)), null, 2)}\n`;
  await expect(model).toMatchFileSnapshot(folder + name.replace(".xml", ".json"));
});

test.each([
  ["", {}],
  [" \n\t\uFEFF", {}],
  ["\uFEFF<?xml version='1.0'?><report><os>Windows</os></report>", { os: "Windows" }],
  ["<report><os>a\0b\uD800c&#0;</os></report>", { os: "a\uFFFDb\uFFFDc\uFFFD" }],
  ["<report><os>\u{1F600}&nbsp;</os></report>", { os: "\u{1F600}&nbsp;" }],
  ["<report><os><![CDATA[a]]]]><![CDATA[>b]]></os></report>", { os: "a]]>b" }],
  ["<report><os>Windows <![CDATA[11]]></os></report>", { os: "Windows 11" }],
  ["<report><process><platform>PS5</platform></process></report>", { platform: "PS5" }],
  ["<report><DebugOutput>text</DebugOutput></report>", { debugOutput: "text" }],
  ["<report><process><exception/><threads/></process></report>", {}],
])("reads %j", (xml, parts) => {
  expect(readReportXml(xml)).toEqual({ ...emptyReport(), ...parts });
});

/** As BugSplat's clients for Java and Android write it: no platform, negative lines, causes below. */
const java = `<report>
 <process>
  <exception>
   <func><![CDATA[com.example.heron.Nest$Egg.<init>]]></func>
   <code><![CDATA[The nest ]]]]><![CDATA[> is full]]></code>
   <explanation><![CDATA[java.lang.IllegalStateException: late
Caused by: java.io.IOException: The nest is full]]></explanation>
   <file>Nest.java</file>
   <line>31</line>
   <registers></registers>
  </exception>
  <modules numloaded="0"></modules>
  <threads count="1">
   <thread id="1" current="yes" event="yes" framecount="2">
    <frame>
     <symbol><![CDATA[com.example.heron.Nest$Egg.<init>]]></symbol>
     <arguments></arguments>
     <locals></locals>
     <file>Nest.java</file>
     <line>31</line>
    </frame>
    <frame>
     <symbol><![CDATA[java.lang.reflect.Method.invoke]]></symbol>
     <arguments></arguments>
     <locals></locals>
     <file></file>
     <line>-2</line>
    </frame>
   </thread>
  </threads>
 </process>
</report>`;

test("reads a report of a Java client", () => {
  const { exception, threads, remarks } = readReportXml(java);
  expect(exception).toMatchObject({
    code: "The nest ]]> is full",
    explanation: expect.stringContaining("late\nCaused by: java.io.IOException"),
    function: "com.example.heron.Nest$Egg.<init>",
    line: 31,
  });
  expect(threads).toMatchObject([
    {
      current: true,
      frames: [
        {
          module: null,
          function: "com.example.heron.Nest$Egg.<init>",
          file: "Nest.java",
          line: 31,
        },
        { module: null, function: "java.lang.reflect.Method.invoke", file: null, line: null },
      ],
    },
  ]);
  expect(remarks).toEqual([]);
});

test("lists what Unreal writes of a crash, which is no report of BugSplat's", () => {
  const properties = "<ErrorMessage>Fatal &gt; error</ErrorMessage><Modules>\\Heron.exe</Modules>";
  const model = readReportXml(
    `<?xml version="1.0" encoding="UTF-8"?>\r\n<FGenericCrashContext>\r\n\t<RuntimeProperties>\r\n${properties}</RuntimeProperties>\r\n\t<PlatformProperties>\r\n\t</PlatformProperties>\r\n</FGenericCrashContext>`,
  );
  expect(model.threads).toEqual([]);
  expect(model.remarks).toEqual([expect.stringContaining("only listed")]);
  expect(JSON.stringify(model.other)).toContain("Fatal > error");
  expect(JSON.stringify(model.other)).toContain("Heron.exe");
});

test.each([
  ["<line>32:4</line>", { line: 32, column: 4 }],
  ["<file>quay.js:32:4</file>", { file: "quay.js", line: 32, column: 4 }],
  ["<symbol>crash(21:9)</symbol>", { symbol: "crash(21:9)", line: 21, column: 9 }],
  ["<symbol>crash(21:9)</symbol><line>22</line>", { line: 22, column: null }],
])("the column of a frame with %s", (parts, place) => {
  const thread = `<thread><frame>${parts}</frame></thread>`;
  const { threads, other } = readReportXml(`<report><threads>${thread}</threads></report>`);
  expect(threads[0]?.frames).toMatchObject([place]);
  expect(other).toEqual([]);
});

test("the column of an exception", () => {
  const { exception } = readReportXml("<report><exception><line>32:4</line></exception></report>");
  expect(exception).toEqual(exceptionOf({ line: 32, column: 4 }));
});

test.each([
  ["Segmentation fault (core dumped)", "Segmentation fault (core dumped)"],
  ["if (a < b) abort();", "if (a < b) abort();"],
])("keeps a text that is no XML: %s", (text, kept) => {
  const model = readReportXml(text);
  expect(model.other).toEqual([{ path: "/", attributes: [], text: kept, children: [] }]);
  expect(model.remarks[0]).toContain("no <report>");
});

test("keeps names that mean something in JavaScript", () => {
  const registers = "<registers><toString>1</toString><__proto__>2</__proto__></registers>";
  const model = readReportXml(
    `<report><process><exception>${registers}</exception></process></report>`,
  );
  expect(model.exception?.registers).toEqual([{ name: "toString", value: "1" }]);
  expect(model.other).toMatchObject([{ text: "<__proto__>2</__proto__>" }]);
});

test("refuses entities", () => {
  const bomb = '<!DOCTYPE report [<!ENTITY a "aaaa">]><report><os>&a;</os></report>';
  const { remarks, ...model } = readReportXml(bomb);
  expect({ ...model, remarks: [] }).toEqual(emptyReport());
  expect(remarks).toEqual([expect.stringContaining("refused")]);
});

test("reads no more than the limit of characters", () => {
  const xml = "<report><os>Windows</os><platform>Windows</platform></report>";
  const model = readReportXml(xml, { characters: 30, depth: 64, markup: 100 });
  expect(model).toMatchObject({ os: "Windows", platform: null });
  expect(model.remarks[0]).toBe("The XML is 61 characters long, and only its first 30 were read.");
});

/** A whole model, of which each text can be stored. */
const expectResult = (xml: string) => {
  const model = readReportXml(xml);
  expect(Object.keys(model)).toEqual(Object.keys(emptyReport()));
  JSON.stringify(model, (_, value) => {
    if (typeof value === "string" && storableText(value) !== value) expect(value).toBe("storable");
    return value;
  });
};

test("gives a result for any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), expectResult));
});

test("gives a result for any sequence of markup", () => {
  const part = fc.constantFrom(
    ..."< > / = ' \" & ; ! ? - -- [ ] <a </a> <a/> <!-- --> <![CDATA[ ]]> <? ?> a b='c'".split(" "),
    ..." <report> <process> <threads> <thread <frame> constructor toString #text :@ \n".split(" "),
  );
  const xml = fc.array(part, { maxLength: 60 }).map((parts) => parts.join(""));
  fc.assert(fc.property(xml, expectResult), { numRuns: 2_000 });
});

test("gives a result for valid XML that was damaged", () => {
  const whole = fixtures.map(read).join("\n");
  const place = fc.nat({ max: whole.length });
  const damage = fc.record({
    from: place,
    length: fc.nat({ max: 200 }),
    by: fc.string({ unit: "binary" }),
  });
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 5 }), (damages) => {
      expectResult(
        damages.reduce(
          (xml, { from, length, by }) => xml.slice(0, from) + by + xml.slice(from + length),
          whole,
        ),
      );
    }),
    { numRuns: 300 },
  );
});
