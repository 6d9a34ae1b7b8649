import { expect, test } from "vitest";
import { concealNotification } from "@/lib/privacy/conceal-notification";
import { personHasher } from "@/lib/privacy/person-hash";
import { personMark } from "@/lib/privacy/person-mark";
import { longElementsPayload, longFieldsPayload } from "@/lib/testing/hostile-payloads";
import { v3Payload } from "@/lib/testing/payloads";

const concealment = { key: "the-key-of-these-tests-is-no-secret", namesThatStay: [] };
const mark = (value: string) => personMark(personHasher(concealment.key)(value));

test("user, e-mail and IP address become their marks, wherever they stand", () => {
  const concealed = concealNotification(
    v3Payload({
      user: "ada.king",
      email: "ada@example.com",
      ipAddress: "192.0.2.7",
      userDescription: "Write to ada@example.com",
      attributes: { session: "ADA.KING at 192.0.2.7", UserName: "ada", save: "C:\\Users\\ada\\s" },
    }),
    concealment,
  );
  expect(concealed).toMatchObject({
    user: mark("ada.king"),
    email: mark("ada@example.com"),
    ipAddress: mark("192.0.2.7"),
    userDescription: `Write to ${mark("ada@example.com")}`,
    attributes: {
      session: `${mark("ada.king")} at ${mark("192.0.2.7")}`,
      UserName: mark("ada"),
      save: "C:\\Users\\(user)\\s",
    },
  });
  expect(concealNotification(concealed, concealment)).toBe(concealed);
});

test("where it belongs stays, and what is empty or missing stays so", () => {
  const place = { database: "ada.king", application: "a@b.org", version: "192.0.2.7" };
  const payload = { ...place, user: "ada.king", email: "", ipAddress: null };
  expect(concealNotification(payload, concealment)).toEqual({ ...payload, user: mark("ada.king") });
});

test("a number as a user, and attributes as a text of JSON", () => {
  expect(concealNotification({ user: 17, attributes: '{"email":"a@b.org"}' }, concealment)).toEqual(
    {
      user: mark("17"),
      attributes: JSON.stringify({ email: mark("a@b.org") }),
    },
  );
});

test("a megabyte in every field is concealed in bounded time", () => {
  const begun = performance.now();
  for (const payload of [longFieldsPayload(), longElementsPayload()]) {
    expect(concealNotification(payload, concealment)).not.toBe(payload);
  }
  expect(performance.now() - begun).toBeLessThan(20_000);
});
