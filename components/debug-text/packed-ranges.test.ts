import fc from "fast-check";
import { expect, test } from "vitest";
import { packRanges, unpackRanges } from "@/components/debug-text/packed-ranges";
import { LineRanges } from "@/lib/debug-text/line-ranges";

test("ranges are two short numbers each", () => {
  const ranges = [
    { firstLine: 101, lastLine: 105 },
    { firstLine: 110, lastLine: 110 },
  ];
  expect(packRanges(ranges, 9)).toEqual([101, 4, 5, 0]);
  expect(packRanges(ranges, 1)).toEqual([101, 4]);
});

test("what was packed is what is unpacked", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 500 })), (lines) => {
      const ranges = LineRanges.of(lines);
      expect(unpackRanges(packRanges(ranges, 500))).toEqual(ranges);
    }),
  );
});
