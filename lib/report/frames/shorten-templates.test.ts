import fc from "fast-check";
import { expect, test } from "vitest";
import { shortenTemplates } from "@/lib/report/frames/shorten-templates";

test.each([
  ["std::vector<std::pair<int, int>>::at", "std::vector<…>::at"],
  ["a<b>::c<d>", "a<…>::c<…>"],
  ["std::operator<<<char>", "std::operator<<<…>"],
  ["std::operator<=>", "std::operator<=>"],
  ["Ptr<int>::operator->", "Ptr<…>::operator->"],
  ["<lambda_1f>::operator()", "<lambda_1f>::operator()"],
  ["Context.<anonymous>", "Context.<anonymous>"],
  ["broken<int", "broken<int"],
  ["plain", "plain"],
])("shortens %s", (name, short) => {
  expect(shortenTemplates(name)).toBe(short);
});

test("never makes a name longer by more than its ellipses, and never empties one", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab<>:, operator") }), (name) => {
      const short = shortenTemplates(name);
      expect(short === "").toBe(name === "");
      expect(short.replaceAll("…", "").length).toBeLessThanOrEqual(name.length);
    }),
  );
});
