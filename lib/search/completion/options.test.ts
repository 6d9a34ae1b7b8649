import { expect, test } from "vitest";
import { caretPlace } from "@/lib/search/completion/caret-place";
import { isSuggested, optionsAt } from "@/lib/search/completion/options";
import { takeOption } from "@/lib/search/completion/take-option";
import { FIELD_NAMES } from "@/lib/search/fields";
import { readCondition } from "@/lib/search/read-condition";

function offered(text: string): string[] {
  const place = caretPlace(text, text.length);
  return place === null ? [] : optionsAt(place).map(({ name }) => name);
}

test.each([
  ["us", ["user:"]],
  ["US", ["user:"]],
  ["function", ["frame:"]],
  ["nothing", []],
  ["", FIELD_NAMES.map((name) => `${name}:`)],
  ["attr", ["attr.NAME:"]],
  ["attr.", []],
  ["attr.gpu", []],
  ["is:n", ["new"]],
  ["is:", ["new", "feedback", "unread", "open", "regressed", "muted", "resolved"]],
  ["has:d", ["description"]],
  ["has:[user,te", ["text"]],
  ["received:", [">=-1h", ">=-24h", ">=-7d", ">=-30d"]],
  ["received:>=", []],
  ["id:", []],
  ["assignee:", ["me", "none"]],
  ["assignee:n", ["none"]],
  ["assignee:=", []],
])("at the end of %j it offers %j", (text, expected) => {
  expect(offered(text)).toEqual(expected);
});

test.each(["has:", "is:", "received:", "-crashed:", "has:[text,"])(
  "%j with any option is understood",
  (text) => {
    const place = caretPlace(text, text.length);
    if (place === null) throw new Error("There is nothing to complete.");
    const options = optionsAt(place);
    expect(options).not.toEqual([]);
    for (const { insert } of options) {
      const edited = takeOption(text, place, insert);
      const read = readCondition(edited.text, { now: new Date(), timeZone: "UTC" });
      expect([edited.text, read.understood]).toEqual([edited.text, true]);
    }
  },
);

test("the server is asked for names, groups and functions, and not for free texts or numbers", () => {
  expect(FIELD_NAMES.filter(isSuggested)).toEqual(
    expect.arrayContaining(["database", "app", "version", "platform", "group", "frame", "user"]),
  );
  for (const field of ["message", "description", "id", "received", "has"] as const) {
    expect(isSuggested(field)).toBe(false);
  }
});
