import { expect, test } from "vitest";
import { frameWindow } from "@/components/stack/frame-window";

const SIZE = { head: 3, tail: 2 };

test.each([
  ["", "", "", ""],
  ["abcde", "abcde", "", ""],
  ["abcdef", "abc", "d", "ef"],
  ["abcdefghij", "abc", "defgh", "ij"],
])("of %j", (items, ...expected) => {
  const { head, hidden, tail } = frameWindow([...items], SIZE);
  expect([head, hidden, tail].map((part) => part.join(""))).toEqual(expected);
});
