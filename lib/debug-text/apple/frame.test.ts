import { expect, test } from "vitest";
import { readAppleFrame } from "@/lib/debug-text/apple/frame";
import { frameOf } from "@/lib/report/report";

test.each([
  ["hoot + 64", { function: "hoot", offset: "0x40" }],
  ["0x10864e000 + 160", { symbol: "Owl+0xa0", function: null, offset: "0xa0" }],
  ["0x3617c000 + 72 (hoot + 8)", { function: "hoot", offset: "0x8" }],
  ["0x3617c000 + 72 (-[Nest(Twig) egg:] + 8)", { function: "-[Nest(Twig) egg:]", offset: "0x8" }],
  ["0x1 + 0x3c // hoot(int) + 0x3", { function: "hoot(int)", offset: "0x3" }],
  ["hoot+ 2205 (int, void*) + 40", { function: "hoot(int, void*)", offset: "0x28" }],
  ["+[Nest egg] + 2", { function: "+[Nest egg]", offset: "0x2" }],
  ["operator+ (int) + 2", { function: "operator+ (int)", offset: "0x2" }],
  ["hoot + 2 (Owl.m:16)", { function: "hoot", offset: "0x2", file: "Owl.m", line: 16 }],
  ["hoot + 2 [inlined]", { function: "hoot", offset: "0x2" }],
])("reads %s", (site, parts) => {
  const symbol = `Owl!${parts.function}`;
  expect(readAppleFrame("Owl", site)).toEqual(frameOf({ symbol, module: "Owl", ...parts }));
});
