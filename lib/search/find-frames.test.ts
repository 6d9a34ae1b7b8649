import { expect, test } from "vitest";
import { EVERYTHING } from "@/lib/search/condition";
import { frameFinder } from "@/lib/search/find-frames";
import { readCondition } from "@/lib/search/read-condition";
import { aFrame } from "@/lib/testing/report-parts";

function finder(query: string) {
  const read = readCondition(query, { now: new Date(), timeZone: "UTC" });
  return frameFinder(read.understood ? read.condition : EVERYTHING);
}

const moor = aFrame({ module: "Harbor", function: "Quay::moor" });
const unnamed = aFrame({ module: "tide" });

test.each([
  ["frame:moor", true, false],
  ["frame:harbor!quay", true, false],
  ["frame:=Quay::moor", true, false],
  ["frame:=Harbor!Quay::moor", true, false],
  ["frame:=moor", false, false],
  ["frame:tide OR app:x", false, true],
  ["app:x (frame:moor OR frame:tide)", true, true],
  ["frame:tide -frame:moor", false, true],
])("%s marks the frames that it asks for", (query, ofMoor, ofUnnamed) => {
  const found = finder(query);
  expect([found?.(moor), found?.(unnamed)]).toEqual([ofMoor, ofUnnamed]);
});

test.each(["", "moor", "-frame:moor", "app:x"])("%j asks for no frame", (query) => {
  expect(finder(query)).toBeNull();
});
