import fc from "fast-check";
import { expect, test } from "vitest";
import { FIELD_NAMES, FIELDS } from "@/lib/search/fields";
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
  ["is:old", [3, 6], "is: takes one of new, feedback, unread, open, regressed, muted, resolved."],
  ["attr.:5", [0, 5], "There is no field “attr.”"],
  ["attr.gpu:>fast", [9, 14], "Only with a number can an attribute be compared"],
  ["attr.gpu:>1*", [9, 12], "Only with a number can an attribute be compared"],
  ["modversion:>31.*", [11, 16], "A version to compare with has numbers and no wildcards"],
  ['app:x modversion:"a.dll > new"', [17, 30], "A version to compare with has numbers"],
  ['modversion:>">=3"', [11, 17], "A version to compare with has numbers"],
  ["version:>1.*", [8, 12], "A version to compare with has no wildcards"],
  ["-(a OR nonsense:1)", [7, 15], "There is no field"],
])("says what is wrong with %s, and where", (text, [start, end], message) => {
  const read = readCondition(text, CLOCK);
  expect(read).toMatchObject({ understood: false, problem: { start, end } });
  expect(read.understood || read.problem.message).toContain(message);
});

const condition = (text: string) => {
  const read = readCondition(text, CLOCK);
  return read.understood ? read.condition : read.problem;
};

test.each([
  ["modversion:31.0", null, { pattern: ["31.0"] }],
  ["modversion:31.?", null, { pattern: ["31.", { any: "one" }] }],
  ["modversion:=31.0", null, { pattern: ["31.0"] }],
  ['modversion:""', null, { pattern: [] }],
  ["modversion:>=31.0", null, { comparison: ">=", version: "31.0" }],
  ['modversion:"a b.dll 31.*"', ["a b.dll"], { pattern: ["31.", { any: "many" }] }],
  ['modversion:"a.dll >=31"', ["a.dll"], { comparison: ">=", version: "31" }],
  ['modversion:"a.dll > 31"', ["a.dll"], { comparison: ">", version: "31" }],
  ['modversion:<"a.dll 31"', ["a.dll"], { comparison: "<", version: "31" }],
])("%s asks for the module %j and the version %j", (text, name, version) => {
  expect(condition(text)).toEqual({ kind: "module version", name, version });
});

test.each([
  ["attr.gpu:Arc*", "gpu", { pattern: ["Arc", { any: "many" }] }],
  ['ATTR."GPU name":=5', "GPU name", { pattern: ["5"] }],
  ["attr.memory.MB:>=-4.5", "memory.MB", { comparison: ">=", number: "-4.5" }],
  ['attr.tag:"<none>"', "tag", { pattern: ["<none>"] }],
])("%s asks for the attribute %j and the value %j", (text, name, value) => {
  expect(condition(text)).toEqual({ kind: "attribute", name, value });
});

test.each(FIELD_NAMES)("the example of %s is understood", (field) => {
  expect(condition(FIELDS[field].example)).toHaveProperty("kind");
});

test("any text gives a condition or a problem", () => {
  const pieces = [
    "app:",
    "id:",
    "received:",
    "has:",
    "version:",
    "modversion:",
    "attr.a:",
    "is:",
    '"',
    " ",
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
