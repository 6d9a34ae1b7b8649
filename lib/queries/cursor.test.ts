import { expect, test } from "vitest";
import { cursorCount, cursorTime, formatCursor, parseCursor } from "@/lib/queries/cursor";

test("a cursor survives being written and read", () => {
  const byTime = { value: "2026-11-23T10:00:00.123Z", databaseId: 2n, id: 77n };
  expect(parseCursor(formatCursor(byTime))).toEqual(byTime);
  expect(cursorTime(byTime)?.toISOString()).toBe(byTime.value);
  expect(cursorCount(byTime)).toBeNull();

  const byCount = { value: "512", databaseId: 2n, id: 77n };
  expect(parseCursor(formatCursor(byCount))).toEqual(byCount);
  expect(cursorCount(byCount)).toBe(512);
  expect(cursorTime(byCount)).toBeNull();
});

test.each([null, "", "x", "1~2", "1~2~x", "'; drop table reports~1~1", "1~1~99999999999999999999"])(
  "%j begins the list at its start",
  (text) => {
    expect(parseCursor(text)).toBeNull();
  },
);

test.each(["0000-01-01T00:00:00Z", "2026-13-01T00:00:00Z", "2026-02-01", "T"])(
  "%j is no time",
  (value) => {
    expect(cursorTime({ value, databaseId: 1n, id: 1n })).toBeNull();
  },
);
