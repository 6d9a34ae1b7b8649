import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readDebugText } from "@/lib/debug-text/read-debug-text";

const fixture = readFileSync(new URL("../fixtures/apple-ips.txt", import.meta.url), "utf8");

test("reads what is complete of a report that is cut off", () => {
  const { report, remarks } = readDebugText(fixture.slice(0, fixture.indexOf('"sharedCache"')));
  expect(remarks).toEqual([expect.stringContaining("cut off")]);
  expect(report).toEqual(readDebugText(fixture).report);
});

test("reads a report in two lines", () => {
  const [header = "", ...body] = fixture.split("\n");
  const { report } = readDebugText(`${header}\n${body.join("")}\n`);
  expect(report).toEqual(readDebugText(fixture).report);
});

test("below the text of the same crash it is a part of its own, and the text counts", () => {
  const text = "Process: Owl [7]\n\nThread 0 Crashed:\n0   Owl   0x0000000100a2f10c hoot + 64\n\n";
  const { format, report, sections } = readDebugText(text + fixture);
  expect(format).toBe("apple");
  expect(report.threads).toHaveLength(1);
  expect(sections.filter(({ kind }) => kind === "part").map(({ title }) => title)).toEqual([
    "Apple crash report",
    "Apple crash report as JSON",
  ]);
});

test("values of any kind are no harm", () => {
  const keys = [
    "asi",
    "exception",
    "faultingThread",
    "frames",
    "imageIndex",
    "imageOffset",
    "name",
  ];
  const more = [
    "osVersion",
    "symbolLocation",
    "termination",
    "threads",
    "threadState",
    "usedImages",
  ];
  const key = fc.constantFrom(...keys, ...more, "base", "size", "value", "x", "symbol");
  const { value } = fc.letrec((tie) => ({
    leaf: fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.nat(), fc.boolean()),
    value: fc.oneof(
      { depthSize: "small" },
      tie("leaf"),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(key, tie("value"), { maxKeys: 5 }),
    ),
  }));
  const read = fc.property(fc.dictionary(key, value), (report) => {
    const { format, lines } = readDebugText(JSON.stringify({ procPath: "", ...report }, null, 1));
    expect([format, lines.starts.length > 0]).toEqual(["apple-json", true]);
  });
  fc.assert(read, { numRuns: 300 });
});
