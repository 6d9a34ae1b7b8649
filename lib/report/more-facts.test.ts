import { expect, test } from "vitest";
import { moreFacts } from "@/lib/report/more-facts";
import { v1aPayload, v1bPayload, v3Payload } from "@/lib/testing/payloads";

const told = (notification: unknown) =>
  Object.fromEntries(moreFacts(notification).map(({ name, value }) => [name, value]));

test("each field of each generation that has no other place is there", () => {
  expect(told(v1aPayload())).toEqual({
    "Crash type's number": "1",
    "Stack key (group)": "Orrery!Planet::draw(42)",
    "Stack key's number": "501",
    "Parent stack key's number": "77",
    "Module, function, address (mfa)": "9f2c",
  });
  expect(told(v1bPayload())).toMatchObject({
    "Stack key is new": "yes",
    "Stack is new": "no",
    "Stack's number": "9001",
  });
  expect(told(v3Payload())).toMatchObject({
    "Notification type": "NewReport",
    "Hash of the call stack": "9f2c",
  });
});

test("fields that nobody documents are told under their own names, behind the others", () => {
  const fields = { weather: "rain", constructor: { a: [1] }, stackId: 5, empty: "", none: null };
  expect(moreFacts(fields)).toEqual([
    { name: "Stack's number", value: "5" },
    { name: "weather", value: "rain" },
    { name: "constructor", value: '{"a":[1]}' },
  ]);
});

test.each([null, "text", 7, []])("%j has none", (json) => {
  expect(moreFacts(json)).toEqual([]);
});
