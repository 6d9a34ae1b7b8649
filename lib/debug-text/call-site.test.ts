import { expect, test } from "vitest";
import { readCallSite } from "@/lib/debug-text/call-site";
import { frameOf } from "@/lib/report/report";

test.each([
  ["0x00007ff6`46ced36e", { symbol: "0x00007ff646ced36e" }],
  ["owl+0x25bd06", { symbol: "owl+0x25bd06", module: "owl", offset: "0x25bd06" }],
  [
    "owl!hoot+0x1f [C:\\my owls\\hoot.cpp @ 84] ",
    {
      symbol: "owl!hoot",
      module: "owl",
      function: "hoot",
      offset: "0x1f",
      file: "C:\\my owls\\hoot.cpp",
      line: 84,
    },
  ],
  [
    "owl!hoot+0x12 (Inline Function @ 00007ff6`46ced36e) [c:\\hoot.h @ 7]",
    {
      symbol: "owl!hoot",
      module: "owl",
      function: "hoot",
      offset: "0x12",
      file: "c:\\hoot.h",
      line: 7,
    },
  ],
  [
    "owl!hoot+0x9b (FPO: [Uses EBP] [0,0,4]) (CONV: stdcall)",
    { symbol: "owl!hoot", module: "owl", function: "hoot", offset: "0x9b" },
  ],
  [
    "owl!`anonymous namespace'::nest<void (__cdecl*)(int)>::operator()+0x3",
    {
      symbol: "owl!`anonymous namespace'::nest<void (__cdecl*)(int)>::operator()",
      module: "owl",
      function: "`anonymous namespace'::nest<void (__cdecl*)(int)>::operator()",
      offset: "0x3",
    },
  ],
  ["owl!hoot(void)+0x1", { symbol: "owl!hoot", module: "owl", function: "hoot", offset: "0x1" }],
  [
    "Owl.Nest.Hatch(System.String, Int32) [c:\\Nest.cs @ 9]",
    {
      symbol: "Owl.Nest.Hatch(System.String, Int32)",
      function: "Owl.Nest.Hatch(System.String, Int32)",
      file: "c:\\Nest.cs",
      line: 9,
    },
  ],
])("reads %s", (site, parts) => {
  expect(readCallSite(site)).toEqual(frameOf(parts));
});
