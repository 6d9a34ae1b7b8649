import { expect, test } from "vitest";
import { frameMarker } from "@/lib/report/frames/frame-marks";
import { frameJudge } from "@/lib/report/in-app/judge-frame";
import { splitSymbol } from "@/lib/report/symbol";
import { aFrame, aModule } from "@/lib/testing/report-parts";

const MODULES = [aModule({ name: "tide", fileVersion: "1.2.3" })];

function marksOf(symbol: string | null) {
  const { module, function: called, offset } = splitSymbol(symbol ?? "");
  const frame = aFrame({ symbol, module, function: called, offset });
  return frameMarker(frameJudge(MODULES, []), MODULES)(frame);
}

test.each([
  ["tide!ebb+0x1f", null],
  ["ebb", null],
  ["tide+0x3099f6", { module: "tide", version: "1.2.3" }],
  ["tide!0x105439000", { module: "tide", version: "1.2.3" }],
  ["tide", { module: "tide", version: "1.2.3" }],
  ["reef+0x10", { module: "reef", version: null }],
  ["0x000001a94e934980", { module: null, version: null }],
  ["???!0", { module: "???", version: null }],
  [null, { module: null, version: null }],
])("the symbols that %s lacks", (symbol, missing) => {
  expect(marksOf(symbol).withoutSymbols).toEqual(missing);
});

test.each([
  ["[Inline Frame] tide!ebb", true],
  ["(Inline Function) tide!ebb", true],
  ["(Inline) tide!ebb", true],
  ["tide!inline_ebb", false],
  [null, false],
])("%s is inlined: %s", (symbol, inline) => {
  expect(marksOf(symbol).inline).toBe(inline);
});

test("a frame has its verdict", () => {
  expect(marksOf("tide!ebb").verdict).toBe("in-app");
});
