import { expect, test } from "vitest";
import { frameTargets } from "@/components/debug-text/frame-targets";
import { readDebugText } from "@/lib/debug-text/read-debug-text";
import { frameOf, type Thread, threadOf } from "@/lib/report/report";

const TEXT = `.  4  Id: 1a2c.2b30 Suspend: 1 Teb: 00000000\`00d2a000 Unfrozen
 # Child-SP          RetAddr           Call Site
00 0000003c\`f2dff5a8 00007ffa\`3c1d2b11 lantern!Wick::Trim+0x10
01 0000003c\`f2dff5b0 00007ffa\`3c1d2b22 lantern!Wick::Light+0x20
`;

function thread(id: string | null, ...functions: string[]): Thread {
  const frames = functions.map((name) => frameOf({ symbol: name, function: name }));
  return threadOf({ id, frames });
}

const [trim, light] = ["Wick::Trim", "Wick::Light"];

test.each<[string, Thread[], [number, number, number | null][]]>([
  [
    "the same thread",
    [thread("1", trim), thread("4", trim, light)],
    [
      [3, 1, 0],
      [4, 1, 1],
    ],
  ],
  [
    "a thread with one frame more",
    [thread("4", "raise", trim, light)],
    [
      [3, 0, 1],
      [4, 0, 2],
    ],
  ],
  ["a thread that lacks a frame", [thread("4", light)], [[4, 0, 0]]],
  ["a recursion elsewhere", [thread("4", "raise", trim, trim)], [[3, 0, null]]],
  [
    "a recursion at the same place",
    [thread("4", trim, light, light)],
    [
      [3, 0, 0],
      [4, 0, 1],
    ],
  ],
  ["another thread with the same frames", [thread("5", trim, light)], []],
  ["two threads with that id", [thread("4", trim), thread("4", trim)], []],
  ["a thread without an id", [thread(null, trim)], []],
  ["no threads", [], []],
])("a report with %s", (_, threads, expected) => {
  const targets = frameTargets(readDebugText(TEXT), threads);
  expect(targets.map(({ line, thread, frame }) => [line, thread, frame])).toEqual(expected);
});
