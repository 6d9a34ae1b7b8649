import { expect, test } from "vitest";
import { parseQuery } from "@/lib/search/grammar/parse-query";
import type { Pattern } from "@/lib/search/grammar/query";
import { matchesPattern } from "@/lib/search/match-pattern";

function pattern(text: string): Pattern {
  const parsed = parseQuery(text);
  if (parsed.understood && parsed.query.kind === "text") return parsed.query.pattern;
  throw new Error(`${text} is no pattern.`);
}

test.each([
  ["mesh", "Mesh", true],
  ["mesh", "Mesh::Draw", false],
  ["mesh*", "Mesh::Draw", true],
  ["*draw", "Mesh::Draw", true],
  ["m*h*d*w", "Mesh::Draw", true],
  ["m?sh", "Mesh", true],
  ["m?sh", "Msh", false],
  ["?", "😀", true],
  ["*", "", true],
  ["?*", "", false],
  ['"a*b"', "a*b", true],
  ['"a*b"', "axb", false],
  ["a\\*b", "a*b", true],
])("%s fits the whole of %j: %s", (text, whole, expected) => {
  expect(matchesPattern(pattern(text), whole, true)).toBe(expected);
});

test.each([
  ["esh::d", "Mesh::Draw", true],
  ["m*d", "Mesh::Draw", true],
  ["d*m", "Mesh::Draw", false],
])("%s fits a part of %j: %s", (text, whole, expected) => {
  expect(matchesPattern(pattern(text), whole, false)).toBe(expected);
});

test("many wildcards over a long text end", () => {
  expect(matchesPattern(pattern(`${"*a".repeat(1_000)}b`), "a".repeat(10_000), true)).toBe(false);
});
