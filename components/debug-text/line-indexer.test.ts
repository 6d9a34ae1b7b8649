import fc from "fast-check";
import { expect, test } from "vitest";
import { LineIndexer } from "@/components/debug-text/line-indexer";
import { splitLines } from "@/lib/debug-text/text-lines";

function index(...pieces: string[]) {
  const indexer = new LineIndexer();
  for (const piece of pieces) indexer.add(piece);
  return indexer.end();
}

const piece = fc.string({ unit: fc.constantFrom("\r", "\n", "a", "\t", "\ufeff", "\ud800", "\0") });

test("the lines of a text in pieces are those of the whole", () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(index(...pieces).starts).toEqual(splitLines(pieces.join("")).starts);
    }),
  );
});

test("more lines than it began with room for", () => {
  const text = "\r".repeat(100_000);
  expect(index(text).starts).toEqual(splitLines(text).starts);
});

test.each([
  ["", []],
  ["abc\r\n\r\nde", [3, 0, 2]],
  ["\tab\nab\tc\nabcd\te", [6, 5, 9]],
  ["\u4e16\u754c\u{1f331}\u2026", [7]],
  ["\0", [1]],
  ["x".repeat(9_999), [4_000]],
])("the lines of %j are as wide as %o", (text, columns) => {
  expect([...index(text).columns]).toEqual(columns);
  expect(index(text).widest).toBe(Math.max(0, ...columns));
});

test("a line that comes in pieces is as wide as the whole", () => {
  expect([...index("a\t", "b", "\tc\n", "d").columns]).toEqual([9, 1]);
});
