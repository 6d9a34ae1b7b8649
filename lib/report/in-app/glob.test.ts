import fc from "fast-check";
import { expect, test } from "vitest";
import { comparable, globMatcher } from "@/lib/report/in-app/glob";

test.each([
  ["ntdll", "NTDLL", true],
  ["ntdll", "ntdll2", false],
  ["nvwgf2um*", "nvwgf2umx_cfg", true],
  ["*.oat", "boot-framework.oat", true],
  ["ig?icd*", "ig9icd64", true],
  ["ig?icd*", "igxxicd64", false],
  ["?:/windows/*", "C:\\Windows\\System32\\ntdll.dll", true],
  ["*/node_modules/*", "/srv/orrery/node_modules/tide/index.js", true],
  ["*a*b*c", "xaxbxbxc", true],
  ["*a*b*c", "xaxcxb", false],
  ["std::*", "std::vector<int>::at", true],
  ["[vdso]", "[vdso]", true],
  ["a.b", "axb", false],
  ["*", "", true],
  ["?", "", false],
  ["", "", true],
])("%s against %s: %s", (pattern, text, matches) => {
  expect(globMatcher(pattern)(comparable(text))).toBe(matches);
});

test("agrees with the regular expression that means the same", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab*?"), maxLength: 12 });
  fc.assert(
    fc.property(
      text,
      fc.string({ unit: fc.constantFrom(..."ab"), maxLength: 12 }),
      (pattern, subject) => {
        const expression = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`);
        expect(globMatcher(pattern)(subject)).toBe(expression.test(subject));
      },
    ),
  );
});

test("a hostile pattern against a hostile name is done at once", () => {
  const matches = globMatcher(`${"*a".repeat(100)}*b`);
  expect(matches(comparable("a".repeat(1_000_000)))).toBe(false);
});
