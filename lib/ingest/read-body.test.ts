import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readBody } from "@/lib/ingest/read-body";

const TEXT = JSON.stringify({ database: "orrery", id: 1 });

function post(body: Uint8Array | string, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/", {
    method: "POST",
    body: new Uint8Array(Buffer.from(body)),
    headers,
  });
}

test.each([
  ["identity", Buffer.from(TEXT)],
  ["gzip", gzipSync(TEXT)],
  ["deflate", deflateSync(TEXT)],
  ["br", brotliCompressSync(TEXT)],
])("a body in %s is read", async (encoding, bytes) => {
  const reading = await readBody(post(bytes, { "content-encoding": encoding }));
  expect(reading.ok && Buffer.from(reading.body).toString()).toBe(TEXT);
});

test("what claims to be compressed and is not is taken as it came", async () => {
  const reading = await readBody(post(TEXT, { "content-encoding": "gzip" }));
  expect(reading.ok && Buffer.from(reading.body).toString()).toBe(TEXT);
});

test.each([
  ["a long body", post("x".repeat(101)), "too-large"],
  ["a length that promises too much", post("x", { "content-length": "101" }), "too-large"],
  ["a gzip bomb", post(gzipSync("x".repeat(100_000)), { "content-encoding": "gzip" }), "too-large"],
  ["an unknown encoding", post("x", { "content-encoding": "zstd" }), "unknown-encoding"],
])("%s is refused", async (_name, request, reason) => {
  expect(await readBody(request, 100)).toEqual({ ok: false, reason });
});

test("a body that stops in the middle is interrupted", async () => {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("{"));
      controller.error(new Error("connection reset"));
    },
  });
  // TypeScript's DOM does not know `duplex`, which Node demands for streams.
  const init = { method: "POST", body: stream, duplex: "half" };
  const request = new Request("http://localhost/", init);
  expect(await readBody(request)).toEqual({ ok: false, reason: "interrupted" });
});
