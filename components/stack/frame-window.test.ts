import { expect, test } from "vitest";
import { frameWindow } from "@/components/stack/frame-window";

const SIZE = { head: 3, tail: 2 };

function shown(items: string, turned: boolean) {
  const { head, hidden, tail } = frameWindow([...items], SIZE, turned);
  return [head, hidden, tail].map((part) => part.join(""));
}

test.each([
  ["", "", "", ""],
  ["abcde", "abcde", "", ""],
  ["abcdef", "abc", "d", "ef"],
  ["abcdefghij", "abc", "defgh", "ij"],
])("of %j", (items, ...expected) => {
  expect(shown(items, false)).toEqual(expected);
});

test.each([
  ["abcde", "", "", "edcba"],
  ["abcdefghij", "ji", "defgh", "cba"],
])("of %j from its end", (items, ...expected) => {
  expect(shown(items, true)).toEqual(expected);
});
