import { expect, test } from "vitest";
import {
  findText,
  foundWords,
  matchAt,
  nextMatch,
  splitAtMatches,
} from "@/components/debug-text/find-text";
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

test.each([
  ["x".repeat(999_999), "ab", 1, 1],
  ["x".repeat(999_998), "abab", 1, 1],
  ["\n".repeat(999_999), "ab", 1, 1_000_000],
  [`${"x".repeat(999_999)}aa`, "aa", 2, 1],
])("a match across the end of a slice is found once", (before, sought, matches, line) => {
  const found = find(`${before}${sought}\nx`, sought);
  expect(found.matches).toBe(matches);
  expect(found.lines).toEqual([line]);
});

test.each([
  [{ matches: 0, more: false, lines: [] }, 1, "No match"],
  [{ matches: 1, more: false, lines: [4] }, 1, "1 of 1 line, 1 match"],
  [{ matches: 1_500, more: false, lines: [4, 9] }, 5, "2 of 2 lines, 1,500 matches"],
  [{ matches: 100_000, more: true, lines: [4, 9] }, 1, "1 of 2 lines, more than 100,000 matches"],
])("%o at line %d is said as %s", (found, line, words) => {
  expect(foundWords(found, line)).toBe(words);
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
  expect(matchAt({ lines: [10, 20, 30] }, line)).toBe(position);
});

test.each([
  [1, 10, 30],
  [10, 20, 30],
  [11, 20, 10],
  [30, 10, 20],
  [99, 10, 30],
])(
  "from line %d, the next match is in line %d and the one before in line %d",
  (line, next, last) => {
    const found = { lines: [10, 20, 30] };
    expect([nextMatch(found, line, false), nextMatch(found, line, true)]).toEqual([next, last]);
  },
);

test("where nothing was found, no match is next", () => {
  expect(nextMatch({ lines: [] }, 1, false)).toBeUndefined();
  expect(nextMatch({ lines: [] }, 1, true)).toBeUndefined();
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
