import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { v1aPayload, v1bPayload, v2Payload, v3Payload } from "@/lib/testing/payloads";

/** A request to the webhook that nobody in their right mind would send, and some that they would. */
export type MutatedRequest = { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> };

const PAYLOADS = [v1aPayload, v1bPayload, v2Payload, v3Payload];

/** Few: the reports of a thousand requests meet each other. */
const IDS = { min: 1, max: 40 };

/** What stands where another value should. */
const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(
    null,
    "",
    "\0",
    "\ud800",
    "__proto__",
    -1,
    0,
    1e308,
    2 ** 53,
    "9".repeat(30),
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><report>&b;</report>",
    "x".repeat(70_000),
    "2026-02-30T25:61:00Z",
    "{",
    [],
    [[[[[[]]]]]],
    { a: { b: { c: "\0" } } },
  ),
);

/** A payload with some of its fields odd, missing or new. */
const oddPayload = (database: string) =>
  fc
    .record({
      payload: fc.constantFrom(...PAYLOADS),
      id: fc.integer(IDS),
      changes: fc.array(fc.tuple(fc.nat(), fc.boolean(), oddValue), { maxLength: 4 }),
      added: fc.dictionary(fc.string({ unit: "binary", maxLength: 30 }), oddValue, { maxKeys: 2 }),
    })
    .map(({ payload, id, changes, added }) => {
      const fields: Record<string, unknown> = { ...added, ...payload({ database, id }) };
      const names = Object.keys(fields);
      for (const [at, isLeftOut, value] of changes) {
        const name = names[at % names.length] ?? "id";
        // The database keeps the test's rows together; without it they have none.
        if (isLeftOut) delete fields[name];
        else if (name !== "database") fields[name] = value;
      }
      return new TextEncoder().encode(JSON.stringify(fields));
    });

/** The same bytes with some changed, some cut out and some put in. */
function damaged(bytes: Uint8Array, edits: [number, number, number][]): Uint8Array {
  const text = [...bytes];
  for (const [place, byte, kind] of edits) {
    const at = place % (text.length + 1);
    if (kind === 0) text[at] = byte;
    else if (kind === 1) text.splice(at, byte);
    else text.splice(at, 0, byte, byte ^ 0x80);
  }
  return Uint8Array.from(text);
}

const edits = fc.array(
  fc.tuple(fc.nat(4_000), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 2 })),
  { maxLength: 6 },
);

const ENCODERS = { identity: null, gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };
const encoding = fc.constantFrom(...(["identity", "gzip", "deflate", "br"] as const));

/** Requests whose payloads, where one can be read, are of that database of BugSplat's. */
export function mutatedRequests(database: string): fc.Arbitrary<MutatedRequest> {
  const body = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(oddPayload(database), edits, fc.boolean()) },
    { weight: 1, arbitrary: fc.tuple(fc.uint8Array({ maxLength: 500 }), edits, fc.boolean()) },
  );
  const type = fc.option(fc.constantFrom("application/json", "text/plain", "a/b; charset=utf-16"));
  // Mostly what it says it is.
  const claim = fc.option(fc.constantFrom("gzip", "br", "zstd", "identity, gzip"), { freq: 20 });
  return fc.record({ body, type, encoding, claim }).map((request) => {
    const [bytes, changes, isDamaged] = request.body;
    const plain = isDamaged ? damaged(bytes, changes) : bytes;
    const encode = ENCODERS[request.encoding];
    const sent = request.claim ?? request.encoding;
    return {
      body: new Uint8Array(encode ? encode(plain) : plain),
      headers: {
        ...(request.type && { "content-type": request.type }),
        ...(sent !== "identity" && { "content-encoding": sent }),
      },
    };
  });
}
