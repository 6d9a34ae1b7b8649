import { expect, test } from "vitest";
import { personMarker } from "@/lib/privacy/person-hash";
import { readableBytes } from "@/lib/reading/readable-body";
import { v1aPayload } from "@/lib/testing/payloads";

const concealment = { key: "the-key-of-these-tests-is-no-secret", namesThatStay: [] };
const mark = personMarker(concealment.key);
const bytes = (text: string) => new TextEncoder().encode(text);
const conceal = (body: Uint8Array) => readableBytes({ body, concealment });

test("a body that names nobody keeps its bytes, one that is no JSON is a text", () => {
  const plain = bytes(JSON.stringify(v1aPayload({ user: "", email: "", ipAddress: "" }), null, 3));
  expect(conceal(plain)).toBe(plain);
  expect(conceal(bytes("{ from a@b.org"))).toEqual(bytes(`{ from ${mark("a@b.org")}`));
});

test("bytes that are no UTF-8 stay what they are, where nobody is named", () => {
  for (const body of [
    new Uint8Array([0x7b, 0xff, 0xfe]),
    new Uint8Array([0xef, 0xbb, 0xbf, 0x31]),
  ]) {
    expect(conceal(body)).toBe(body);
  }
});
