import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName, formatSymbol, shortenTemplates } from "@/lib/format-symbol";

test.each([
  ["Render!Mesh<Vertex>::draw(94)", "Render", "Mesh<…>::draw", ":94"],
  ["Render!Mesh::draw+0x1f", "Render", "Mesh::draw", "+0x1f"],
  ["app!main+0x10 [C:\\src\\main.cpp @ 12]", "app", "main", "main.cpp:12"],
  ["driver+0x3099f6", null, "driver", "+0x3099f6"],
  ["driver", null, "driver", null],
  ["Kit!0x105439000", null, "Kit", "+0x105439000"],
  ["Voice...!0x104964000 + 2017976", null, "Voice...", " 0x104964000 + 2017976"],
  ["crash(21:9)", null, "crash", ":21"],
])("%s", (symbol, module, name, place) => {
  expect(formatSymbol(symbol)).toEqual({ module, name, place });
});

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

test.each([
  ["C:\\src\\main.cpp", "main.cpp"],
  ["/src/main.cpp", "main.cpp"],
  ["main.cpp", "main.cpp"],
  ["/src/", "/src/"],
])("the file name of %s", (path, name) => {
  expect(fileName(path)).toBe(name);
});
