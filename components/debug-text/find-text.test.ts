import { expect, test } from "vitest";
import { findText, matchAt, splitAtMatches } from "@/components/debug-text/find-text";
import { splitLines } from "@/lib/debug-text/text-lines";

const find = (text: string, sought: string) => findText(splitLines(text), sought);

test.each([
  ["one\ntwo\none one", "one", { matches: 3, lines: [1, 3] }],
  ["Render!Mesh::Draw", "mesh::draw", { matches: 1, lines: [1] }],
  ["mesh", "MESH", { matches: 1, lines: [1] }],
  ["İ\r\nİi", "I", { matches: 3, lines: [1, 2] }],
  ["a.b\nacb", "a.b", { matches: 1, lines: [1] }],
  ["aaaa", "aa", { matches: 2, lines: [1] }],
  ["one", "two", { matches: 0, lines: [] }],
  ["one", "", { matches: 0, lines: [] }],
  ["\uD800 x", "\uD800", { matches: 1, lines: [1] }],
])("in %j, %j is found", (text, sought, expected) => {
  expect(find(text, sought)).toEqual({ ...expected, more: false });
});

test("what is everywhere is not counted to the end", () => {
  const found = find("x\n".repeat(100_001), "x");
  expect(found).toMatchObject({ matches: 100_000, more: true });
  expect(found.lines).toHaveLength(100_000);
});

test.each([
  [1, 0],
  [10, 0],
  [11, 1],
  [30, 2],
  [31, 2],
])("from line %d on, the match at position %d is next", (line, position) => {
  expect(matchAt({ matches: 3, more: false, lines: [10, 20, 30] }, line)).toBe(position);
});

test.each([
  ["Mesh::Draw()", "draw", ["Mesh::", "Draw", "()"]],
  ["Draw", "draw", ["", "Draw", ""]],
  ["İstanbul is", "is", ["", "İs", "tanbul ", "is", ""]],
  ["none", "x", ["none"]],
  ["none", "", ["none"]],
])("%j is cut at %j", (text, sought, pieces) => {
  expect(splitAtMatches(text, sought)).toEqual(pieces);
});

test("of endless matches in a line the first 20 are marked, and nothing is lost", () => {
  const pieces = splitAtMatches("ab".repeat(500), "a");
  expect(pieces).toHaveLength(41);
  expect(pieces.join("")).toBe("ab".repeat(500));
});
