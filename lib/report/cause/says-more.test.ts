import { expect, test } from "vitest";
import { saysMore } from "@/lib/report/cause/says-more";

test.each([
  ["Access violation", false],
  ["Access violation - code c0000005 (first/second chance not available)", false],
  ["ACCESS_VIOLATION", false],
  ["SEGV_MAPERR at 0x88", false],
  ["Unhandled Exception: EXCEPTION_ACCESS_VIOLATION reading address 0x10", false],
  ["Access violation (Attempt to write to address 00007ff6`00000010)", false],
  ["3221225477", false],
  ["", false],
  ["Access violation in the tide table", true],
  ["The tide table is empty", true],
])("%j beside an access violation: %s", (text, more) => {
  expect(saysMore(text, ["Access violation", null, "0xC0000005"])).toBe(more);
});
