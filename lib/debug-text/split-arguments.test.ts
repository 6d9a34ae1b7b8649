import { expect, test } from "vitest";
import { splitArguments } from "@/lib/debug-text/split-arguments";

test.each([
  ["hoot", "hoot", []],
  ["hoot(void)", "hoot", []],
  ["hoot()", "hoot", []],
  ["Owl::operator()", "Owl::operator()", []],
  ["Main(System.String[])", "Main(System.String[])", []],
  ["unopened)", "unopened)", []],
  ["hoot(int times = 0n2)", "hoot", [["int times", "0n2"]]],
  [
    'hoot(wchar_t ** names = 0x00597e98 "one, (two)", int count = <value unavailable>)',
    "hoot",
    [
      ["wchar_t ** names", '0x00597e98 "one, (two)"'],
      ["int count", "<value unavailable>"],
    ],
  ],
  [
    "nest<std::pair<int,int> >::add(class std::map<int,char> & eggs = { size=2, first=1 }, bool)",
    "nest<std::pair<int,int> >::add",
    [
      ["class std::map<int,char> & eggs", "{ size=2, first=1 }"],
      ["bool", null],
    ],
  ],
])("splits %s", (called, name, variables) => {
  expect(splitArguments(called)).toEqual({
    function: name,
    arguments: variables.map(([variable, value]) => ({ variable, value })),
  });
});
