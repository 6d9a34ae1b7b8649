import { expect, test } from "vitest";
import { findGroupFrame } from "@/lib/report/frames/group-frame";
import { readLineColumn } from "@/lib/report/source-place";
import { splitSymbol } from "@/lib/report/symbol";
import { aFrame } from "@/lib/testing/report-parts";

/** `Harbor!moor @ 94`, `moor @ 94:7`: a frame whose line stands beside its symbol. */
function frame(text: string) {
  const [symbol = "", line] = text.split(" @ ");
  const parts = splitSymbol(symbol);
  const at = line === undefined ? null : readLineColumn(line);
  return aFrame({ ...parts, symbol, ...at });
}

test.each([
  ["Harbor!moor(94)", ["ntdll!wait", "Harbor!moor @ 12", "Harbor!moor @ 94"], 2],
  ["Harbor!moor(95)", ["ntdll!wait", "Harbor!moor @ 94"], 1],
  ["Harbor!moor", ["ntdll!wait", "Harbor!moor+0x1f @ 94"], 1],
  ["KERNELBASE!RaiseException()", ["KERNELBASE!RaiseException", "Harbor!moor"], 0],
  ["libharbor.so!crash()(94)", ["libharbor.so!crash() @ 94"], 0],
  ["Harbor!Quay::tie(Ship&) const(3884)", ["Harbor!Quay::tie(Ship&) const @ 3884"], 0],
  ["nvwgf2umx", ["nvwgf2umx+0x1f", "Harbor!moor"], 0],
  ["nvwgf2umx", ["0x000001a94e934980", "nvwgf2umx"], 1],
  ["harbor+0x3099f6", ["harbor+0x1", "harbor+0x3099f6"], 1],
  ["HarborKit!0x105439000", ["libc!abort", "HarborKit!0x105439000"], 1],
  ["Harbor Pilot...!0x104964000 + 2017976", ["Harbor Pilot...!0x104964000 + 2017976"], 0],
  ["???!0", ["???!0", "libdispatch.dylib!_dispatch_call"], 0],
  ["TypeError(32:4)", ["TypeError @ 32"], 0],
  ["crash(21:9)", ["onclick @ 3", "crash @ 21"], 1],
  ["crash(21:9)", ["crash @ 21:4", "crash @ 21:9"], 1],
  ["crash(21:9)", ["crash @ 22:9", "crash @ 21:4"], 0],
  ["Context.<anonymous>(19:19)", ["Context.<anonymous> @ 19"], 0],
  ["MyJavaCrasherConsole.NullPointerTest(87)", ["MyJavaCrasherConsole.NullPointerTest @ 87"], 0],
  ["HarborTester!AppDelegate performMoor(41)", ["HarborTester!AppDelegate performMoor @ 41"], 0],
  ["<lambda_1f>::operator()(61)", ["Harbor!<lambda_1f>::operator() @ 61"], 0],
  ["Harbor!moor", ["Pier!moor"], null],
  ["The tide is late", ["Harbor!moor"], null],
  ["", ["Harbor!moor"], null],
  ["Harbor!moor", [], null],
])("%s in %j", (name, symbols, index) => {
  expect(findGroupFrame(symbols.map(frame), name)).toBe(index);
});
