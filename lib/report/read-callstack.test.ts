import fc from "fast-check";
import { expect, test } from "vitest";
import { readCallstack } from "@/lib/report/read-callstack";
import type { Frame } from "@/lib/report/report";
import { aFrame } from "@/lib/testing/report-parts";

const moor = { symbol: "Harbor!moor", module: "Harbor", function: "moor" };
const place = { file: "quay.cpp", line: 12 };

test.each<[string, unknown, Partial<Frame>]>([
  ["V2", "Harbor!moor(12)", { ...moor, symbol: "Harbor!moor(12)", line: 12 }],
  [
    "V2 of a debugger",
    " Harbor!moor+0x10 [quay.cpp @ 12]",
    { ...moor, ...place, symbol: "Harbor!moor+0x10 [quay.cpp @ 12]", offset: "0x10" },
  ],
  ["a text that cannot be stored", "moor\0", { symbol: "moor\uFFFD", function: "moor\uFFFD" }],
  [
    "BugSplat's client library",
    {
      stackFrameLevel: 0,
      functionName: "Harbor!moor",
      fileName: "quay.cpp",
      lineNumber: "12",
      arguments: [{ variable: "int berth", value: "0n4" }],
      locals: { variable: "bool tied", value: null },
    },
    {
      ...moor,
      ...place,
      arguments: [{ variable: "int berth", value: "0n4" }],
      locals: [{ variable: "bool tied", value: null }],
    },
  ],
  [
    "the XML",
    {
      symbol: "Harbor!moor",
      file: "quay.cpp",
      line: 12,
      offset: "0x1f",
      arguments: {},
      locals: [],
    },
    { ...moor, ...place, offset: "0x1f" },
  ],
  [
    "others",
    { function: "moor", file: "quay.cpp", line: 12, module: "Harbor" },
    { ...moor, ...place, symbol: "moor" },
  ],
  ["V2 of a script", "moor(12:7)", { symbol: "moor(12:7)", function: "moor", line: 12, column: 7 }],
  [
    "a script with its column",
    { function: "moor", file: "quay.js", lineNumber: 12, columnNumber: 7 },
    { symbol: "moor", function: "moor", file: "quay.js", line: 12, column: 7 },
  ],
  [
    "a script with its column beside the line",
    { function: "moor", fileName: "quay.js", lineNumber: "12:7" },
    { symbol: "moor", function: "moor", file: "quay.js", line: 12, column: 7 },
  ],
  [
    "a script with its place in the file's name",
    { function: "moor", fileName: "quay.js:12:7" },
    { symbol: "moor", function: "moor", file: "quay.js", line: 12, column: 7 },
  ],
  [
    "no symbols",
    { functionName: null, fileName: "", lineNumber: null, offset: 31 },
    { offset: "31" },
  ],
])("reads a frame in the form of %s", (_, given, parts) => {
  expect(readCallstack([given])).toEqual({ frames: [aFrame(parts)], remarks: [] });
});

test.each([
  [undefined],
  [null],
  [""],
  [[]],
  [{}],
  [[null, "", {}, [], { symbol: "", line: null }]],
])("finds no frame in %j", (callstack) => {
  expect(readCallstack(callstack)).toEqual({ frames: [], remarks: [] });
});

test("says what it does not know", () => {
  const { frames, remarks } = readCallstack([
    { symbol: "moor", line: "twelve", inApp: true },
    { symbol: "main", arguments: [{ variable: "argc", type: "int" }] },
    true,
  ]);
  expect(frames.map(({ symbol }) => symbol)).toEqual(["moor", "main"]);
  expect(remarks).toEqual([expect.stringMatching(/^4 parts of the callstack .* The first: line$/)]);
});

test("gives a result for any JSON", () => {
  const known = ["symbol", "functionName", "file", "line", "offset", "arguments", "locals"];
  const frames = fc.array(fc.dictionary(fc.constantFrom(...known), fc.jsonValue()));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), frames), (callstack) => {
      const result = readCallstack(callstack);
      expect(Object.keys(result)).toEqual(["frames", "remarks"]);
    }),
    { numRuns: 500 },
  );
});
