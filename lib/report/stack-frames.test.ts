import { expect, test } from "vitest";
import { StackFrames, toStackFrames } from "@/lib/report/stack-frames";
import { aFrame } from "@/lib/testing/report-parts";

test("keeps the place of a frame and not its values", () => {
  const values = [{ variable: "int berth", value: "0n4" }];
  const frame = aFrame({ symbol: "moor", file: "quay.js", line: 12, column: 7, arguments: values });
  const { arguments: given, locals, ...place } = frame;
  expect(StackFrames.parse(toStackFrames([frame]))).toEqual([place]);
});

test("reads a stack that was stored when frames had no column", () => {
  const { column, ...old } = toStackFrames([aFrame({ symbol: "moor" })])[0] ?? {};
  expect(StackFrames.parse([old])).toEqual([{ ...old, column: null }]);
});
