import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_QUERY, parseQuery } from "@/lib/search/grammar/parse-query";
import type { Pattern, Query } from "@/lib/search/grammar/query";

/** A query in a few characters: `(app=[Render] & -(user=[a]))`; wildcards stand as `%` and `_`. */
function brief(query: Query): string {
  switch (query.kind) {
    case "all":
      return "all";
    case "and":
      return `(${query.parts.map(brief).join(" & ")})`;
    case "or":
      return `(${query.parts.map(brief).join(" | ")})`;
    case "not":
      return `-${brief(query.part)}`;
    case "term": {
      const values = query.values.map((value) => (value.comparison ?? "") + flat(value.pattern));
      return `${query.key.text}=[${values.join("; ")}]`;
    }
    case "text":
      return `'${flat(query.pattern)}'`;
  }
}

function flat(pattern: Pattern): string {
  return pattern
    .map((piece) => (typeof piece === "string" ? piece : piece.any === "many" ? "%" : "_"))
    .join("");
}

test.each([
  ["", "all"],
  ["   ", "all"],
  ["()", "all"],
  ["mesh", "'mesh'"],
  ["mesh draw", "('mesh' & 'draw')"],
  ["mesh AND draw", "('mesh' & 'draw')"],
  ["mesh OR draw", "('mesh' | 'draw')"],
  ["mesh or draw and", "('mesh' & 'or' & 'draw' & 'and')"],
  ["a b OR c d", "(('a' & 'b') | ('c' & 'd'))"],
  ["a (b OR c) d", "('a' & ('b' | 'c') & 'd')"],
  ["ORDER ANDROID", "('ORDER' & 'ANDROID')"],
  ["-mesh", "-'mesh'"],
  ["--mesh", "--'mesh'"],
  ["-(a OR b) c", "(-('a' | 'b') & 'c')"],
  ["-app:Render", "-app=[Render]"],
  ["well-known", "'well-known'"],
  ["app:Render", "app=[Render]"],
  ["app:Render version:4.2", "(app=[Render] & version=[4.2])"],
  ['app:"Render Farm"', "app=[Render Farm]"],
  ['user:""', "user=[]"],
  ["version:[1.2,1.3]", "version=[1.2; 1.3]"],
  ['version:[ 1.2 , "1 3" ]', "version=[1.2; 1 3]"],
  ["version:>=1.2", "version=[>=1.2]"],
  ["version:[<1.2,>=2]", "version=[<1.2; >=2]"],
  ["frame:Mesh::Draw", "frame=[Mesh::Draw]"],
  ["frame:Mesh::Draw(int, bool) x", "(frame=[Mesh::Draw(int, bool)] & 'x')"],
  ["frame:Pool<int, 4>::take", "frame=[Pool<int, 4>::take]"],
  ["frame:[Pool<int, 4>::take,b()]", "frame=[Pool<int, 4>::take; b()]"],
  ["(frame:crash() OR a)", "(frame=[crash()] | 'a')"],
  ["operator<(Ship, Ship)", "'operator<(Ship, Ship)'"],
  ["std::move", "'std::move'"],
  ["https://example.com/a:b", "'https://example.com/a:b'"],
  ["C:\\build\\mesh.cpp", "'C:\\build\\mesh.cpp'"],
  ["4.2.* ?", "('4.2.%' & '_')"],
  ["Pool<*>::take", "'Pool<%>::take'"],
  ["a\\*b\\?c\\d", "'a*b?c\\d'"],
  ['"a*b?"', "'a*b?'"],
  ['"say \\"hi\\" C:\\\\x \\n"', `'say "hi" C:\\x \\n'`],
  ["attr.GPU:x", "attr.GPU=[x]"],
  ['attr."GPU name":x', "attr.GPU name=[x]"],
  ["id:-5", "id=[-5]"],
])("reads %j", (text, expected) => {
  const parsed = parseQuery(text);
  expect(parsed.understood ? brief(parsed.query) : parsed.problem.message).toBe(expected);
});

test.each([
  ['app:"Ren', [4, 8], "This quote is not closed"],
  ["(a OR b", [0, 1], "This ( is not closed"],
  ["a b)", [3, 4], "This ) closes nothing"],
  ["app:", [0, 4], "app: needs a value"],
  ["x app: y", [2, 6], "app: needs a value"],
  ["version:[1,]", [0, 11], "version: needs a value"],
  ["version:[1 2]", [8, 11], "This list is not closed"],
  ["version:>", [0, 9], "version: needs a value"],
  ["OR a", [0, 2], "OR stands between two terms"],
  ["a OR", [2, 4], "OR stands between two terms"],
  ["a OR OR b", [2, 4], "OR stands between two terms"],
  ["AND a", [0, 3], "AND stands between two terms"],
  ["a AND", [2, 5], "AND stands between two terms"],
  ["a AND OR b", [2, 5], "AND stands between two terms"],
  ["a - b", [2, 3], "A minus stands directly before"],
  ["(-)", [1, 2], "A minus stands directly before"],
  ["(".repeat(30), [20, 21], "A query can be nested 20 levels deep"],
  ["-".repeat(30), [20, 21], "A query can be nested 20 levels deep"],
  ["a".repeat(4_001), [4_000, 4_001], "A query can have 4000 characters"],
])("underlines the mistake in %j", (text, [start, end], message) => {
  const parsed = parseQuery(text);
  expect(parsed).toMatchObject({ understood: false, problem: { start, end } });
  expect(parsed.understood || parsed.problem.message).toMatch(message);
});

const anyQuery = fc.oneof(
  fc.string({ maxLength: 60, unit: "binary" }),
  fc
    .array(fc.constantFrom(...'ab:-()[]<>=,*?"\\ \n', "OR", "AND", "app:", "attr."), {
      maxLength: 40,
    })
    .map((pieces) => pieces.join("")),
);

test("any text gives a query or a mistake with a place in the text", () => {
  fc.assert(
    fc.property(anyQuery, (text) => {
      const parsed = parseQuery(text);
      if (parsed.understood) return;
      const { start, end, message } = parsed.problem;
      expect(message).not.toBe("");
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3_000 },
  );
});

test("a query of the greatest length is read without delay, whatever it opens and never closes", () => {
  for (const opening of ["(", "<", "a(", "a<", "[", '"', "-", "a:[", "a:<"]) {
    const text = opening.repeat(LONGEST_QUERY / opening.length);
    expect(parseQuery(text)).toHaveProperty("understood");
  }
});
