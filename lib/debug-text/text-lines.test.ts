import fc from "fast-check";
import { expect, test } from "vitest";
import { lineAt, lineContent, lineText, splitLines } from "@/lib/debug-text/text-lines";

const linesOf = (text: string) => {
  const lines = splitLines(text);
  return Array.from(lines.starts, (_, index) => lineText(lines, index + 1));
};

test.each([
  ["", []],
  ["\uFEFF", []],
  ["a", ["a"]],
  ["a\n", ["a"]],
  ["a\r\nb\rc\n\nd", ["a", "b", "c", "", "d"]],
  ["\uFEFFa\r\r\n", ["a", ""]],
])("splits %j", (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test("loses nothing of a text but its line ends", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "\r", "\n", " ") }), (text) => {
      expect(linesOf(text).join("")).toBe(text.replace(/[\r\n]/g, ""));
    }),
  );
});

test("leaves out the indentation of all lines, not that of some", () => {
  const lines = splitLines("  a \n\n    b\n");
  expect([1, 2, 3].map((line) => lineContent(lines, line))).toEqual(["a", "", "  b"]);
  expect(lineText(lines, 3)).toBe("    b");
});

test("finds the line of an offset", () => {
  const lines = splitLines("ab\ncd\n");
  expect([0, 2, 3, 5, 99].map((offset) => lineAt(lines, offset))).toEqual([1, 1, 2, 2, 2]);
});
