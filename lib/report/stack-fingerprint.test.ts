import { expect, test } from "vitest";
import type { Frame } from "@/lib/report/report";
import { stackFingerprint } from "@/lib/report/stack-fingerprint";
import { aFrame } from "@/lib/testing/report-parts";

function frame(parts: Partial<Frame> = {}): Frame {
  return aFrame({
    symbol: "Harbor!moor",
    module: "Harbor",
    function: "moor",
    file: "quay.cpp",
    line: 12,
    offset: "0x1f",
    ...parts,
  });
}

test("stays the same from release to release, because stacks are stored under it", () => {
  expect(stackFingerprint([frame(), frame({ line: 13 })])).toBe(
    "106e404d1e7233ce4f603d8fd1f80bde224237d6cd744583b395999a0503d545",
  );
});

test("does not depend on values", () => {
  const values = [{ variable: "int berth", value: "0n4" }];
  expect(stackFingerprint([frame({ arguments: values, locals: values })])).toBe(
    stackFingerprint([frame()]),
  );
});

test.each<Partial<Frame>>([
  { module: "Tide" },
  { function: "cast" },
  { file: null },
  { line: null },
  { column: 4 },
  { offset: "0x20" },
  { module: "Harbormoor", function: "" },
])("depends on %j", (parts) => {
  expect(stackFingerprint([frame(parts)])).not.toBe(stackFingerprint([frame()]));
});

test("depends on the order and the number of frames", () => {
  const [inner, outer] = [frame(), frame({ function: "main" })];
  const stacks = [[], [inner], [inner, inner], [inner, outer], [outer, inner]];
  expect(new Set(stacks.map(stackFingerprint)).size).toBe(stacks.length);
});
