import { expect, test } from "vitest";
import { textPage } from "@/components/debug-text/text-page";

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`).join("\n");

function part(text: string, line: number) {
  const { lines, ...rest } = textPage(text, line);
  return { ...rest, first: lines[0]?.number, last: lines.at(-1)?.number };
}

test.each([
  ["one\ntwo\n", ["one", "two"]],
  ["one\r\ntwo\rthree", ["one", "two", "three"]],
  ["one\n\n", ["one", ""]],
  ["", []],
])("%j is split into lines", (text, lines) => {
  expect(textPage(text, 1).lines.map((line) => line.text)).toEqual(lines);
});

test.each([
  [1, { first: 1, last: 1_000, total: 2_500, previous: null, next: 1_001 }],
  [1_000, { first: 1, last: 1_000, total: 2_500, previous: null, next: 1_001 }],
  [1_001, { first: 1_001, last: 2_000, total: 2_500, previous: 1, next: 2_001 }],
  [2_500, { first: 2_001, last: 2_500, total: 2_500, previous: 1_001, next: null }],
  [9_999, { first: 2_001, last: 2_500, total: 2_500, previous: 1_001, next: null }],
])("the part with line %d of 2,500", (line, expected) => {
  expect(part(numbered(2_500), line)).toEqual(expected);
});

test("parts end sooner where lines are long", () => {
  const text = Array.from({ length: 250 }, () => "x".repeat(4_000)).join("\n");
  expect(part(text, 1)).toMatchObject({ last: 100, next: 101 });
  expect(part(text, 101)).toMatchObject({ first: 101, last: 200, previous: 1, next: 201 });
});

test("an endless line is cut, and says how much of it is missing", () => {
  const [line] = textPage("x".repeat(1_000_000), 1).lines;
  expect(line).toEqual({ number: 1, text: "x".repeat(4_000), cut: 996_000 });
});
