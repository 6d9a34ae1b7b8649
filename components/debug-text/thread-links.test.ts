import { expect, test } from "vitest";
import { threadLinks } from "@/components/debug-text/thread-links";
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

test.each<[string, Thread[], [number, string][]]>([
  [
    "the same thread",
    [thread("4", "Wick::Trim", "Wick::Light")],
    [
      [3, "4"],
      [4, "4"],
    ],
  ],
  ["a thread that lacks a frame", [thread("4", "Wick::Light")], [[4, "4"]]],
  ["another thread with the same frames", [thread("5", "Wick::Trim", "Wick::Light")], []],
  ["two threads with that id", [thread("4", "Wick::Trim"), thread("4", "Wick::Trim")], []],
  ["a thread without an id", [thread(null, "Wick::Trim")], []],
  ["no threads", [], []],
])("a report with %s", (_, threads, links) => {
  expect([...threadLinks(readDebugText(TEXT), threads)]).toEqual(links);
});
