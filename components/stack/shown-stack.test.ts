import { expect, test } from "vitest";
import { longestName } from "@/components/stack/shown-stack";

test.each([
  [0, 20_000],
  [25, 20_000],
  [100, 5_000],
  [100_000, 200],
])("of %i frames each shows at most %i characters of its name", (frames, longest) => {
  expect(longestName(frames)).toBe(longest);
});
