import { expect, test } from "vitest";
import { splitSymbol } from "@/lib/report/symbol";

const nothing = {
  module: null,
  function: null,
  offset: null,
  file: null,
  line: null,
  column: null,
};

test.each([
  ["", {}],
  ["  wmain\n", { function: "wmain" }],
  ["Harbor!Quay::moor", { module: "Harbor", function: "Quay::moor" }],
  ["Harbor!Quay::moor(94)", { module: "Harbor", function: "Quay::moor", line: 94 }],
  ["libharbor.so!crash()(94)", { module: "libharbor.so", function: "crash()", line: 94 }],
  ["Harbor!moor+0x1F", { module: "Harbor", function: "moor", offset: "0x1F" }],
  ["Harbor!moor+0x1f(94)", { module: "Harbor", function: "moor", offset: "0x1f", line: 94 }],
  [
    "Harbor!moor(int)+0x10 [D:\\src\\new quay\\moor.cpp @ 12]",
    {
      module: "Harbor",
      function: "moor(int)",
      offset: "0x10",
      file: "D:\\src\\new quay\\moor.cpp",
      line: 12,
    },
  ],
  ["harbor+0x3099f6", { module: "harbor", offset: "0x3099f6" }],
  ["HarborKit!0x105439000", { module: "HarborKit", offset: "0x105439000" }],
  [
    "Harbor Pilot Helper...!0x104964000 + 2017976",
    { module: "Harbor Pilot Helper...", offset: "0x104964000 + 2017976" },
  ],
  ["0x000001a94e934980", { offset: "0x000001a94e934980" }],
  ["???!0", { module: "???", offset: "0" }],
  ["Harbor!", { module: "Harbor" }],
  ["!moor", { function: "!moor" }],
  ["TypeError(32:4)", { function: "TypeError", line: 32, column: 4 }],
  ["Context.<anonymous>(19:19)", { function: "Context.<anonymous>", line: 19, column: 19 }],
  [
    "HarborApp!AppDelegate performMoor(41)",
    { module: "HarborApp", function: "AppDelegate performMoor", line: 41 },
  ],
  ["operator!=(Ship,Ship)", { function: "operator!=(Ship,Ship)" }],
  ["Quay::operator!", { function: "Quay::operator!" }],
  ["Harbor!Quay::operator!=", { module: "Harbor", function: "Quay::operator!=" }],
  ["Harbor!Quay::operator[]", { module: "Harbor", function: "Quay::operator[]" }],
  ["<lambda_1f>::operator()(61)", { function: "<lambda_1f>::operator()", line: 61 }],
  [
    "Harbor!`anonymous namespace'::moor",
    { module: "Harbor", function: "`anonymous namespace'::moor" },
  ],
])("splits %s", (symbol, parts) => {
  expect(splitSymbol(symbol)).toEqual({ ...nothing, ...parts });
});

test("splits a symbol of a megabyte", () => {
  const name = "Fog<(+0x [ @ ".repeat(80_000);
  expect(splitSymbol(`Harbor!${name}`)).toMatchObject({ module: "Harbor", function: name.trim() });
});
