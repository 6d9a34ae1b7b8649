import { expect, test } from "vitest";
import { formatPublicId, parsePublicId } from "@/lib/public-id";

test("an id survives being written and read", () => {
  const key = { databaseId: 3n, id: 1024n };
  expect(formatPublicId(key)).toBe("3-1024");
  expect(parsePublicId("3-1024")).toEqual(key);
});

test.each(["", "3", "3-", "-1", "a-1", "1-2-3", "1-2 ", `1-${"9".repeat(19)}`, "not-a-uuid"])(
  "%j is no id",
  (text) => {
    expect(parsePublicId(text)).toBeNull();
  },
);
