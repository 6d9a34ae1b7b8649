import { expect, test } from "vitest";
import { frameWindow } from "@/components/stack/frame-window";

function shown(count: number, all: boolean) {
  const { head, hidden, tail } = frameWindow(Array(count).fill("frame"), all);
  return [head.length, hidden, tail.map(({ level }) => level)];
}

test.each([
  [0, [0, 0, []]],
  [110, [110, 0, []]],
  [111, [100, 1, [101, 102, 103, 104, 105, 106, 107, 108, 109, 110]]],
])("of %d frames", (count, expected) => {
  expect(shown(count, false)).toEqual(expected);
});

test("in full, up to what a browser can scroll", () => {
  expect(shown(1_500, true)).toEqual([1_500, 0, []]);
  expect(shown(100_000, true)).toMatchObject([3_000, 96_990, { length: 10 }]);
});
