import fc from "fast-check";
import { expect, test } from "vitest";
import type { FieldName } from "@/lib/search/fields";
import { readCondition } from "@/lib/search/read-condition";
import { exclude, keepOnly, markOf, release, writeTerm } from "@/lib/search/refine/refine-query";

test.each<[string, FieldName, string, string | null]>([
  ["", "user", "ada", "user:ada"],
  ["mesh", "user", "build agent", 'mesh user:"build agent"'],
  ["user:[ada,bob] mesh", "user", "Ada", "mesh user:Ada"],
  ["-user:ada", "user", "ada", "user:ada"],
  ["user:ad*", "user", "ada", "user:ad* user:ada"],
  ["", "user", "", 'user:""'],
  ["", "user", "100%", "user:100%"],
  ["", "user", 'say "*"', 'user:"say \\"*\\""'],
  ["", "group", "Mesh::Draw", "group:=Mesh::Draw"],
  ["group:Mesh::Draw", "group", "Mesh::Draw", "group:Mesh::Draw group:=Mesh::Draw"],
  ["a OR b", "platform", "macOS", "(a OR b) platform:macOS"],
  ["(not understood", "platform", "macOS", "platform:macOS"],
  ["", "user", "x".repeat(5_000), null],
])("%j keeps only %s %j as %j", (text, field, value, expected) => {
  expect(keepOnly(text, field, value)).toBe(expected);
});

test.each<[string, FieldName, string, string | null]>([
  ["", "user", "ada", "-user:ada"],
  ["user:ada mesh", "user", "ada", "mesh -user:ada"],
  ["-user:ada", "user", "bob", "-user:ada -user:bob"],
  ["user:[ada,bob]", "user", "ada", "user:[ada,bob] -user:ada"],
])("%j without %s %j is %j", (text, field, value, expected) => {
  expect(exclude(text, field, value)).toBe(expected);
});

test.each<[string, FieldName, string, ReturnType<typeof markOf>]>([
  ["user:ada", "user", "ada", "kept"],
  ["USER:ADA mesh", "user", "ada", "kept"],
  ["code:c0000005", "exception", "c0000005", "kept"],
  ["-user:ada", "user", "ada", "excluded"],
  ['user:""', "user", "", "kept"],
  ["user:ad*", "user", "ada", null],
  ["user:ada OR mesh", "user", "ada", null],
  ["user:[ada,bob]", "user", "ada", null],
  ["version:>=4", "version", "4", null],
  ["group:mesh", "group", "mesh", null],
  ["group:=mesh", "group", "mesh", "kept"],
])("%j on %s %j: %s", (text, field, value, expected) => {
  expect(markOf(text, field, value)).toBe(expected);
});

test("any value is asked for exactly, and taken away again", () => {
  const fields = fc.constantFrom<FieldName>("user", "platform", "group", "exception", "version");
  const values = fc.string({ unit: "binary", maxLength: 60 });
  fc.assert(
    fc.property(fields, values, (field, value) => {
      const term = writeTerm(field, value);
      const read = readCondition(term, { now: new Date(), timeZone: "UTC" });
      expect(read).toMatchObject({
        condition: { kind: "matches", field, whole: true, pattern: value === "" ? [] : [value] },
      });
      const kept = keepOnly("mesh (a OR b)", field, value) ?? "";
      expect(markOf(kept, field, value)).toBe("kept");
      expect(release(kept, field, value)).toBe("mesh (a OR b)");
      const left = exclude(kept, field, value) ?? "";
      expect(markOf(left, field, value)).toBe("excluded");
      expect(release(left, field, value)).toBe("mesh (a OR b)");
    }),
  );
});
