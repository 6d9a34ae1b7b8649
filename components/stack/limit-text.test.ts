import { expect, test } from "vitest";
import { limitText } from "@/components/stack/limit-text";

test.each([
  ["moor", 4, "moor"],
  ["moor(Ship)", 4, "moor… (6 more characters are in the stack as a file)"],
])("%s in %i characters", (text, longest, shown) => {
  expect(limitText(text, longest)).toBe(shown);
});
