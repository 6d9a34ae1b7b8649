import { expect, test } from "vitest";
import { formatCsv } from "@/lib/csv";

test.each([
  ["plain", "plain"],
  ["", ""],
  [null, ""],
  [0, "0"],
  [-3, "-3"],
  [true, "true"],
  [new Date("2026-11-20T12:30:00Z"), "2026-11-20T12:30:00.000Z"],
  ["4,2", '"4,2"'],
  ['a "b"', '"a ""b"""'],
  ["two\nlines", '"two\nlines"'],
  ["=HYPERLINK(0)", "'=HYPERLINK(0)"],
  ["-1+1", "'-1+1"],
  ["@SUM(A1,B1)", `"'@SUM(A1,B1)"`],
])("%j is %j", (value, field) => {
  expect(formatCsv([["name", () => value]], [null])).toBe(`name\r\n${field}\r\n`);
});

test("a name of a column is a field too", () => {
  expect(formatCsv([['=1,"a"', () => 0]], [])).toBe(`"'=1,""a"""\r\n`);
});

test("without rows only the names are left", () => {
  expect(
    formatCsv<string>(
      [
        ["a", (row) => row],
        ["b", (row) => row],
      ],
      [],
    ),
  ).toBe("a,b\r\n");
});
