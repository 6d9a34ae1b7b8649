import { expect, test } from "vitest";
import { documentOfLine, prettyNotification } from "@/components/raw/pretty-notification";

const long = "<report>".repeat(100);

test("the two documents are cut, whatever else is long", () => {
  const json = JSON.stringify({ reportXml: long, key: long, attributes: { reportXml: long } });
  const lines = prettyNotification(json).split("\n");
  expect(lines[1]).toBe(`  "reportXml": "${long.slice(0, 60)}… 800 characters in all",`);
  expect(lines[2]).toContain(long);
  expect(lines[4]).toContain(long);
  expect(lines.map(documentOfLine)).toEqual([null, "reportXml", null, null, null, null, null]);
});

test("short ones, and what is no text, stay as they are", () => {
  const pretty = prettyNotification('{"reportXml":"<report/>","debugOutput":null,"id":7}');
  expect(pretty).toBe('{\n  "reportXml": "<report/>",\n  "debugOutput": null,\n  "id": 7\n}');
  expect(pretty.split("\n").map(documentOfLine)).toEqual([null, null, null, null, null]);
});

test("a byte order mark is no error, and a name of its own kind is a name", () => {
  expect(prettyNotification('\uFEFF{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(prettyNotification('{"__proto__":{"a":1}}')).toContain('"__proto__"');
});
