import { expect, test } from "vitest";
import { bearerToken } from "@/lib/access/bearer-token";

test.each([
  ["Bearer crb_abc", "crb_abc"],
  ["bearer  crb_abc ", "crb_abc"],
  ["Bearer two words", "two words"],
  ["Bearer", ""],
  ["Bearer ", ""],
  ["Bearers crb_abc", null],
  ["Basic dXNlcjpwYXNz", null],
  ["", null],
])("%j brings %j", (authorization, token) => {
  expect(bearerToken(new Headers({ authorization }))).toBe(token);
});

test("a request without the header brings none", () => {
  expect(bearerToken(new Headers())).toBeNull();
});
