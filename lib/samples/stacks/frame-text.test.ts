import { expect, test } from "vitest";
import { readFrame, repeated } from "@/lib/samples/stacks/frame-text";

test("a frame with everything", () => {
  expect(
    readFrame(
      "hrdoc!Layer::clone+0x1f @ doc/Layer.cpp:88 | int n = 0n3; Layer * to = * | int i = #0-9",
    ),
  ).toEqual({
    symbol: "hrdoc!Layer::clone",
    module: "hrdoc",
    function: "Layer::clone",
    offset: 0x1f,
    file: "doc/Layer.cpp",
    line: "88",
    arguments: [
      { name: "int n", value: "0n3" },
      { name: "Layer * to", value: "*" },
    ],
    locals: [{ name: "int i", value: "#0-9" }],
    inline: false,
  });
});

test.each([
  { text: "nvwgf2umx", symbol: "nvwgf2umx", module: "nvwgf2umx", name: "" },
  { text: "Hedgerow+0x3099f6", symbol: "Hedgerow+0x3099f6", module: "Hedgerow", name: "" },
  { text: "???!0", symbol: "???!0", module: "???", name: "0" },
  {
    text: "Kit!0x105439000 + 2017976",
    symbol: "Kit!0x105439000 + 2017976",
    module: "Kit",
    name: "0x105439000 + 2017976",
  },
  { text: "a!X::operator!=", symbol: "a!X::operator!=", module: "a", name: "X::operator!=" },
])("$text", ({ text, symbol, module, name }) => {
  expect(readFrame(text)).toMatchObject({ symbol, module, function: name });
});

test.each([
  { at: "C:\\a\\b.cpp:12", file: "C:\\a\\b.cpp", line: "12" },
  {
    at: "https://app.example.com/main.js:32:4",
    file: "https://app.example.com/main.js",
    line: "32:4",
  },
  { at: "native code", file: "native code", line: "" },
])("position $at", ({ at, file, line }) => {
  expect(readFrame(`f @ ${at}`)).toMatchObject({ file, line });
});

test("an inline frame and a recursion", () => {
  expect(readFrame("inline a!invoke+0x22")).toMatchObject({ symbol: "a!invoke", inline: true });
  expect(repeated(2, ["a", "b"])).toEqual(["a", "b", "a", "b"]);
});
