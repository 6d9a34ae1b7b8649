import { expect, test } from "vitest";
import { explainBody } from "@/lib/ingest/explain-body";
import { FIELD_MEANINGS } from "@/lib/ingest/field-meanings";
import { Payload } from "@/lib/ingest/payload";
import { v1aPayload, v3Payload } from "@/lib/testing/payloads";

const NOW = new Date("2026-11-20T10:16:00Z");

function explain(body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const explained = explainBody(new TextEncoder().encode(text), NOW);
  const fields = Object.fromEntries(explained.fields.map(({ name, ...rest }) => [name, rest]));
  return { ...explained, fields };
}

test("every field that is read has a meaning", () => {
  expect(Object.keys(FIELD_MEANINGS).sort()).toEqual(Object.keys(Payload.shape).sort());
});

test("each field is told as what it was read", () => {
  const { understood, kind, fields } = explain(v3Payload({ user: " Ada ", fromTheFuture: [1] }));
  expect({ understood, kind }).toEqual({ understood: true, kind: "2026-01" });
  expect(fields.user).toMatchObject({ meaning: "User", sent: '" Ada "', read: "Ada" });
  expect(fields.received?.read).toEqual(new Date("2026-11-20T10:15:30Z"));
  expect(fields.callstack?.read).toBe("2 frames");
  expect(fields.attributes?.read).toBe("1 attribute");
  expect(fields.fromTheFuture).toMatchObject({ meaning: null, sent: "[1]", read: null });
});

test("a field that cannot be read says why, and the others are read", () => {
  const { understood, problems, fields } = explain(v1aPayload({ received: "yesterday" }));
  expect(understood).toBe(true);
  expect(fields.received).toMatchObject({ read: null, problem: "is not a date that we can read" });
  expect(problems).toEqual([
    'The field "received" is not a date that we can read.',
    "The time of arrival stands in for BugSplat's.",
  ]);
  expect(fields.reportXml?.sent.length).toBeLessThan(400);
});

test.each(["", "{ broken", "[]", "null", '"text"', '{"__proto__": 1, "constructor": 2}'])(
  "%s is not understood, and says so",
  (body) => {
    const { understood, problems } = explain(body);
    expect(understood).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  },
);
