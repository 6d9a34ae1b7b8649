import { expect, test } from "vitest";
import {
  formatDecided,
  inboxAddress,
  readDecided,
  readInboxPlace,
} from "@/components/inbox/inbox-address";
import { parseFilters } from "@/lib/filters";

const SINCE = new Date("2026-11-28T05:30:00.123Z");

test("an inbox's address has the list and the place in it", () => {
  const filters = parseFilters({ status: "open", sort: "last", q: "frame:a&b", cursor: "1~2~3" });
  const address = inboxAddress(filters, { since: SINCE, at: "1-5" });
  const params = Object.fromEntries(new URL(address, "http://localhost").searchParams);
  expect(readInboxPlace(params)).toEqual({ since: SINCE, at: "1-5" });
  expect(parseFilters(params)).toEqual({ ...filters, cursor: null });
});

test.each([
  [{}],
  [{ since: "yesterday", at: "1-" }],
  [{ since: "2026-13-41T99:00:00Z", at: "-1-5" }],
  [{ since: "", at: `${"9".repeat(30)}-1` }],
])("%j is no place in an inbox", (params) => {
  expect(readInboxPlace(params)).toEqual({ since: null, at: null });
});

test("what was just decided is a group and its change", () => {
  const decided = { group: "1-5", number: 3 };
  expect(readDecided(formatDecided(decided))).toEqual(decided);
  for (const text of [undefined, "", "1-5", "1-5.x", "1.5", "1-5.3.1"]) {
    expect(readDecided(text)).toBeNull();
  }
});
