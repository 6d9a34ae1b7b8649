import fc from "fast-check";
import { expect, test } from "vitest";
import { Payload } from "@/lib/ingest/payload";
import { readPayload } from "@/lib/ingest/read-payload";
import { v1aPayload, v3Payload } from "@/lib/testing/payloads";

function understood(json: unknown) {
  const reading = readPayload(json);
  if (!reading.understood) throw new Error(reading.problems.join(" "));
  return reading;
}

test.each([
  [{ id: "140612" }, { id: 140612n }],
  [{ id: 0 }, { id: 0n }],
  [{ database: "  orrery " }, { database: "orrery" }],
  [{ stackKeyId: "" }, { stackKeyId: undefined }],
  [
    { user: null, email: "" },
    { user: "", email: "" },
  ],
  [{ exceptionCode: 3221225477 }, { exceptionCode: "3221225477" }],
  [{ attributes: '{"gpu":"x"}' }, { attributes: { gpu: "x" } }],
  [{ attributes: "" }, { attributes: {} }],
  [{ attributes: [] }, { attributes: {} }],
  [
    { attributes: { depth: { a: 1 }, odd: "\0" } },
    { attributes: { depth: '{"a":1}', odd: "\uFFFD" } },
  ],
  [{ callstack: null }, { callstack: [] }],
  [{ crashTypeId: "36" }, { crashTypeId: 36 }],
  [{ reportXml: " <report/>\n" }, { reportXml: " <report/>\n" }],
  [{ version: "v".repeat(1000) }, { version: "v".repeat(300) }],
  [{ fromTheFuture: { a: 1 } }, { fromTheFuture: { a: 1 } }],
])("%j is read without a problem", (fields, expected) => {
  const { payload, problems } = understood(v1aPayload(fields));
  expect(problems).toEqual([]);
  expect(payload).toMatchObject(expected);
});

test.each([
  [{ crashTypeId: 2 ** 40 }, 'The field "crashTypeId" is too large.'],
  [{ stackKeyId: -4 }, 'The field "stackKeyId" is not a whole number.'],
  [{ stackId: 1.5 }, 'The field "stackId" is not a whole number.'],
  [{ application: ["a"] }, 'The field "application" is not a text.'],
  [{ attributes: "no" }, 'The field "attributes" is not an object.'],
  [{ received: "yesterday" }, 'The field "received" is not a date that we can read.'],
])("%j is left out and named", (fields, problem) => {
  expect(understood(v3Payload(fields)).problems).toEqual([problem]);
});

test.each([
  [{ id: undefined }, 'The field "id" is missing.'],
  [{ id: {} }, 'The field "id" is not a whole number.'],
  [{ id: "9".repeat(30) }, 'The field "id" is not a whole number.'],
  [{ database: "" }, 'The field "database" is empty.'],
  [{ database: 7 }, 'The field "database" is not a text.'],
  [{ database: null }, 'The field "database" is missing.'],
  [{ database: "d".repeat(301) }, 'The field "database" is too long.'],
])("without an identity (%j) it is not understood", (fields, problem) => {
  expect(readPayload(v1aPayload(fields))).toEqual({ understood: false, problems: [problem] });
});

test("any JSON value gives a reading or a described problem, and texts that can be stored", () => {
  const odd = fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" }), fc.constant("a\u0000\ud800"));
  const field = fc.constantFrom(...Object.keys(Payload.shape), "__proto__", "constructor");
  const body = fc.oneof(
    odd,
    fc.dictionary(field, odd).map((fields) => v1aPayload(fields)),
    fc.dictionary(field, odd),
  );
  fc.assert(
    fc.property(body, (json) => {
      const reading = readPayload(json);
      for (const problem of reading.problems) expect(problem).toMatch(/^The .+\.$/);
      if (!reading.understood) return reading.problems.length > 0;
      const { user, application, reportXml } = reading.payload;
      for (const text of [user, application, reportXml]) {
        expect(text.isWellFormed() && !text.includes("\0")).toBe(true);
      }
      return true;
    }),
    { numRuns: 1000 },
  );
});
