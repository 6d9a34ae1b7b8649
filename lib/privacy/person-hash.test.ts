import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { personHasher, rekeyed, userHash } from "@/lib/privacy/person-hash";
import { personMark, readPersonMark } from "@/lib/privacy/person-mark";

const hash = personHasher("the-key-of-these-tests-is-no-secret");

test("a mark is read as the hash that it was written of", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (number) => {
      expect(readPersonMark(personMark(number))).toBe(number);
    }),
  );
});

test.each(["person-", "person-1c3f", "person-z000000000000", "Person-0000000000000", "ada"])(
  "%s is no mark",
  (text) => {
    expect(readPersonMark(text)).toBeNull();
  },
);

test("a hash is of the value in any case, and that of its mark", () => {
  expect(hash("Ada@Example.com ")).toBe(hash("ada@example.com"));
  expect(hash(personMark(hash("ada")))).toBe(hash("ada"));
});

test("another key gives another hash", () => {
  expect(personHasher("another-key-of-these-tests-too-here")("ada")).not.toBe(hash("ada"));
});

test("what an older version has stored becomes the same", () => {
  const unkeyed = createHash("sha256").update("ada").digest().readBigInt64BE();
  expect(rekeyed("the-key-of-these-tests-is-no-secret", unkeyed)).toBe(hash("ada"));
});

test("who crashed is the user, else the address of mail, else of IP", () => {
  expect(userHash({ user: "ada", email: "a@b.c", ipAddress: "" }, hash)).toBe(hash("ada"));
  expect(userHash({ user: "", email: "a@b.c", ipAddress: "" }, hash)).toBe(hash("a@b.c"));
  expect(userHash({ user: "", email: "", ipAddress: "" }, hash)).toBeNull();
});
