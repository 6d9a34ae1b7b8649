import fc from "fast-check";
import { expect, test } from "vitest";
import { readCondition } from "@/lib/search/read-condition";

const CLOCK = { now: new Date("2026-11-23T12:00:00Z"), timeZone: "Europe/Berlin" };

test.each([
  ["received:2026-11-20", "2026-11-19T23:00:00.000Z", "2026-11-20T23:00:00.000Z"],
  ["received:2026-11", "2026-10-31T23:00:00.000Z", "2026-11-30T23:00:00.000Z"],
  ["received:2026", "2025-12-31T23:00:00.000Z", "2026-12-31T23:00:00.000Z"],
  ["received:2026-11-20T14:05", "2026-11-20T13:05:00.000Z", "2026-11-20T13:06:00.000Z"],
  ["received:2026-11-20T14:05:07Z", "2026-11-20T14:05:07.000Z", "2026-11-20T14:05:08.000Z"],
  ["received:>=2026-11-20", "2026-11-19T23:00:00.000Z", null],
  ["received:>2026-11-20", "2026-11-20T23:00:00.000Z", null],
  ["received:<2026-11-20", null, "2026-11-19T23:00:00.000Z"],
  ["received:<=2026-11-20", null, "2026-11-20T23:00:00.000Z"],
  ["received:>-24h", "2026-11-22T12:00:00.000Z", null],
  ["received:<-2w", null, "2026-11-09T12:00:00.000Z"],
])("%s is from %s until %s", (text, from, to) => {
  const read = readCondition(text, CLOCK);
  expect(JSON.parse(JSON.stringify(read))).toMatchObject({ condition: { kind: "time", from, to } });
});

test.each([
  ["nonsense:1", [0, 8], "There is no field “nonsense”. Fields are database, app, version"],
  ["app:x nonsense:1", [6, 14], "There is no field"],
  ["id:seven", [3, 8], "id: takes a whole number"],
  ["id:[1,x]", [6, 7], "id: takes a whole number"],
  ["received:yesterday", [9, 18], "received: takes a date"],
  ["received:2026-02-31", [9, 19], "received: takes a date"],
  ["received:2026-11-20T25:00", [9, 25], "received: takes a date"],
  ["has:nothing", [4, 11], "has: takes one of xml, text"],
  ["version:>1.*", [8, 12], "A version to compare with has no wildcards"],
  ["-(a OR nonsense:1)", [7, 15], "There is no field"],
])("says what is wrong with %s, and where", (text, [start, end], message) => {
  const read = readCondition(text, CLOCK);
  expect(read).toMatchObject({ understood: false, problem: { start, end } });
  expect(read.understood || read.problem.message).toContain(message);
});

test("any text gives a condition or a problem", () => {
  const pieces = [
    "app:",
    "id:",
    "received:",
    "has:",
    "version:",
    ">",
    "=",
    "*",
    "-",
    "(",
    ")",
    "1",
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })));
  fc.assert(
    fc.property(text, (parts) => {
      expect(readCondition(parts.join(""), CLOCK)).toHaveProperty("understood");
    }),
    { numRuns: 2_000 },
  );
});
