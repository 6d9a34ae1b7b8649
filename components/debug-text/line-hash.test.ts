import { expect, test } from "vitest";
import { lineHash, parseLineHash } from "@/components/debug-text/line-hash";

test.each([
  ["#L120", [120, 120]],
  ["#L120-L140", [120, 140]],
  ["#L120-140", [120, 140]],
  ["#L140-L120", [120, 140]],
])("%s names the lines %o", (hash, [firstLine, lastLine]) => {
  expect(parseLineHash(hash)).toEqual({ firstLine, lastLine });
});

test.each(["", "#", "#L", "#L0", "#L0-L9", "#L1-", "#match", "#xml-L1", "#L1234567890", "#L1.5"])(
  "%j names no lines",
  (hash) => {
    expect(parseLineHash(hash)).toBeNull();
  },
);

test.each([
  [7, 7, "#L7"],
  [7, 9, "#L7-L9"],
])("the lines %d to %d are %s", (firstLine, lastLine, hash) => {
  expect(lineHash({ firstLine, lastLine })).toBe(hash);
  expect(parseLineHash(hash)).toEqual({ firstLine, lastLine });
});
