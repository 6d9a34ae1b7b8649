import { expect, test } from "vitest";
import { joinPlace, readLineColumn } from "@/lib/report/source-place";

test.each([
  ["32", { line: 32, column: null }],
  ["32:4", { line: 32, column: 4 }],
  ["0:0", { line: 0, column: 0 }],
  ["", null],
  ["032", null],
  ["32:04", null],
  ["32:", null],
  ["-1", null],
  ["1e3", null],
  ["1234567890", null],
])("reads %j", (text, place) => {
  expect(readLineColumn(text)).toEqual(place);
});

test.each([
  ["reef.js:32:4", null, { file: "reef.js", line: 32, column: 4 }],
  ["https://reef.example:8080/a.js:32:4", null, { file: "https://reef.example:8080/a.js" }],
  ["C:\\reef.js:32:4", "32", { file: "C:\\reef.js", line: 32, column: 4 }],
  ["reef.js:32:4", "32:4", { file: "reef.js", line: 32, column: 4 }],
  ["reef.js:32:4", "33", { file: "reef.js:32:4", line: 33, column: null }],
  ["reef.js:32:4", "32:5", { file: "reef.js:32:4", line: 32, column: 5 }],
  ["https://reef.example:8080", null, { file: "https://reef.example:8080", line: null }],
  ["reef.cpp:32", null, { file: "reef.cpp:32", line: null, column: null }],
  [":32:4", null, { file: ":32:4", line: null }],
  ["reef.js:032:4", null, { file: "reef.js:032:4", line: null }],
  [null, "32:4", { file: null, line: 32, column: 4 }],
  [null, null, { file: null, line: null, column: null }],
])("file %j and line %j", (file, line, place) => {
  expect(joinPlace(file, line === null ? null : readLineColumn(line))).toMatchObject(place);
});

test.each([
  ["32", 4],
  ["33", null],
])("the column of a symbol at line 32 with line %s", (line, column) => {
  const symbol = { file: "from-symbol.js", line: 32, column: 4 };
  const place = joinPlace(null, readLineColumn(line), symbol);
  expect(place).toEqual({ file: "from-symbol.js", line: Number(line), column });
});
