import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_QUERY, parseQuery } from "@/lib/search/grammar/parse-query";
import { readTerms, withoutTerm, withTerm } from "@/lib/search/refine/written-terms";

const textsOf = (text: string) => readTerms(text).map((term) => term.text);

test.each([
  ["", []],
  ["mesh", ["mesh"]],
  [" app:Render  -user:ada ", ["app:Render", "-user:ada"]],
  ["a AND b", ["a", "b"]],
  ["a OR b", ["a OR b"]],
  ["a b OR c", ["a b OR c"]],
  ["(a OR b) c", ["(a OR b)", "c"]],
  ["-(a b) --c", ["-(a b)", "--c"]],
  ["(a) OR (b)", ["(a) OR (b)"]],
  ['user:"build agent" version:[1, 2]', ['user:"build agent"', "version:[1, 2]"]],
  ["frame:draw(int, bool) x", ["frame:draw(int, bool)", "x"]],
  ["(not closed", []],
])("the terms of %j", (text, expected) => {
  expect(textsOf(text)).toEqual(expected);
});

test.each([
  ["app:Render -user:ada mesh", 1, "app:Render mesh"],
  ["a AND b", 0, "b"],
  ["a AND b AND c", 1, "a c"],
  ["a OR b", 0, ""],
  ["(a OR b) c", 1, "(a OR b)"],
  ["mesh", 0, ""],
])("%j without its term %i is %j", (text, index, expected) => {
  expect(withoutTerm(text, index)).toBe(expected);
});

test.each([
  ["", "user:ada", "user:ada"],
  ["mesh", "user:ada", "mesh user:ada"],
  ["a OR b", "-user:ada", "(a OR b) -user:ada"],
  ["(a) OR (b)", "c", "((a) OR (b)) c"],
  ["(a OR b)", "c", "(a OR b) c"],
  ["operator<(", 'user:"a)"', 'user:"a)" operator<('],
  ["x".repeat(LONGEST_QUERY - 3), "user:ada", null],
])("%j and %j", (text, term, expected) => {
  expect(withTerm(readTerms(text), term)).toBe(expected);
});

const term = fc.oneof(
  fc.constantFrom("mesh", "-user:ada", 'app:"Render Farm"', "(a OR b)", "-(a b)", "a OR b", "x(y"),
  fc.constantFrom("version:[1, 2]", "frame:Pool<int, 4>::take", "a AND b", "received:>-24h"),
);
const query = fc.array(term, { maxLength: 5 }).map((terms) => terms.join(" "));

test("without any of its terms a query has the others, and is understood", () => {
  fc.assert(
    fc.property(query, fc.nat(6), (text, index) => {
      const terms = textsOf(text);
      expect(textsOf(withoutTerm(text, index))).toEqual(terms.filter((_, at) => at !== index));
    }),
  );
});

test("with one term more a query has all that it had, but an open bracket takes no parentheses", () => {
  fc.assert(
    fc.property(query, fc.constantFrom('user:"a)>"', "-app:b", "version:1"), (text, added) => {
      const result = withTerm(readTerms(text), added);
      if (result === null) {
        expect(text).toMatch(/ OR .*x\(y|x\(y.* OR /);
        return;
      }
      const parsed = parseQuery(result);
      expect(parsed.understood && parsed.terms).toHaveLength(readTerms(text).length + 1);
      expect(textsOf(result)).toContain(added);
    }),
  );
});
