import { expect, test } from "vitest";
import { toStackFrames } from "@/lib/report/stack-frames";
import { stackOverlap } from "@/lib/signature/stack-overlap";
import { aFrame } from "@/lib/testing/report-parts";

const stack = (...names: string[]) =>
  toStackFrames(names.map((name) => aFrame({ module: "Viewer", function: name })));

test.each([
  [["draw", "frame", "main"], ["draw(int)", "frame", "main"], { common: 3, of: 3 }],
  [["draw", "frame", "main"], ["draw", "main"], { common: 2, of: 3 }],
  [["draw", "frame"], ["frame", "draw"], { common: 1, of: 2 }],
  [["draw"], ["load"], { common: 0, of: 1 }],
  [[], [], { common: 0, of: 0 }],
])("%j and %j have %j", (one, other, overlap) => {
  expect(stackOverlap(stack(...one), stack(...other))).toEqual(overlap);
  expect(stackOverlap(stack(...other), stack(...one))).toEqual(overlap);
});

test("where no function is known, modules are compared", () => {
  const driver = toStackFrames([aFrame({ module: "nvwgf2umx" }), aFrame({})]);
  expect(stackOverlap(driver, driver)).toEqual({ common: 1, of: 1 });
});
