import { expect, test } from "vitest";
import { copiedLines } from "@/components/debug-text/copied-lines";
import { splitLines } from "@/lib/debug-text/text-lines";

const TEXT = splitLines(Array.from({ length: 12 }, (_, index) => `line ${index + 1}`).join("\r\n"));

test.each([
  [3, 4, false, "line 3\nline 4"],
  [9, 10, true, " 9  line 9\n10  line 10"],
  [12, 99, true, "12  line 12"],
  [13, 99, false, ""],
])("lines %d to %d, numbered: %s", (firstLine, lastLine, numbered, text) => {
  expect(copiedLines(TEXT, { firstLine, lastLine }, numbered)).toBe(text);
});
