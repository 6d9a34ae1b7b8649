import { expect, test } from "vitest";
import { explainResult, win32Result } from "@/lib/debug-text/explain-result";

test.each([
  ["0x00000000", "found", true],
  ["0x80070002", "file not found (0x80070002)", false],
  ["0x80070003", "path not found (0x80070003)", false],
  ["0x80072EE7", "the symbol server's name could not be resolved (0x80072EE7)", false],
  ["0x80190193", "HTTP 403: the symbol server refuses access (0x80190193)", false],
  ["0x80190194", "HTTP 404: the symbol server does not have it (0x80190194)", false],
  ["0x801901F7", "HTTP 503: the symbol server failed (0x801901F7)", false],
  ["0x8019012e", "HTTP 302: the symbol server did not deliver it (0x8019012e)", false],
  ["0x80004005", "error 0x80004005", false],
])("explains %s", (code, words, fine) => {
  expect(explainResult(code)).toEqual({ words, fine });
});

test("a Win32 error has its HRESULT", () => {
  expect(win32Result(2)).toBe("0x80070002");
  expect(explainResult(win32Result(12007)).words).toContain("could not be resolved");
});
