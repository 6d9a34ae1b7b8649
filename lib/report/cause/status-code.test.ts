import { expect, test } from "vitest";
import { formatStatusCode, readStatusCode } from "@/lib/report/cause/status-code";

test.each([
  ["c0000005", 0xc0000005],
  ["C0000005", 0xc0000005],
  ["0xC0000005", 0xc0000005],
  ["3221225477", 0xc0000005],
  ["-1073741819", 0xc0000005],
  ["ffffffffc0000005", 0xc0000005],
  ["0xffffffffc0000005", 0xc0000005],
  ["80000003", 0x80000003],
  ["e06d7363", 0xe06d7363],
  ["3762504530", 0xe0434352],
  ["0x517a7ed", 0x0517a7ed],
  ["-1", 0xffffffff],
])("%s is a status code", (text, code) => {
  expect(readStatusCode(text)).toBe(code);
});

test.each([
  "",
  "11",
  "SIGSEGV",
  "FATAL ERROR",
  "4294967296",
  "-2147483649",
  "0xc00000050",
  "c000005",
])("%j is none", (text) => {
  expect(readStatusCode(text)).toBeNull();
});

test("a status code is written with its eight digits", () => {
  expect(formatStatusCode(0x0eedfade)).toBe("0x0EEDFADE");
  expect(formatStatusCode(0x4000)).toBe("0x00004000");
});
