import { expect, test } from "vitest";
import { EMPTY_DRAFT } from "@/lib/report/in-app/rule-draft";
import { suggestRule } from "@/lib/report/in-app/suggest-rule";
import type { TriedNames } from "@/lib/report/in-app/try-rules";

const NAMES: TriedNames = { module: "", function: "", path: "", system: "windows" };

test.each<[Partial<TriedNames>, object]>([
  [
    { module: "ntdll", function: "RtlWalk" },
    { verdict: "in-app", module: "ntdll" },
  ],
  [{ module: "tide" }, { verdict: "system", module: "tide" }],
  [{ function: "abort" }, { verdict: "system", function: "abort" }],
])("of %j the opposite is suggested: %j", (names, suggested) => {
  expect(suggestRule([], { ...NAMES, ...names })).toEqual({ ...EMPTY_DRAFT, ...suggested });
});

test("nothing is suggested of a path alone, nor of what an own rule names", () => {
  expect(suggestRule([], { ...NAMES, path: "/usr/lib/x" })).toBeNull();
  const own = [{ verdict: "system" as const, module: ["ebb", "tide"], note: "sea" }];
  expect(suggestRule(own, { ...NAMES, module: "tide" })).toBeNull();
});
