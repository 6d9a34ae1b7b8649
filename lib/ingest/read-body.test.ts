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
  expect(await readBody(request, { limit: 100 })).toEqual({ ok: false, reason });
});

/** A body that begins, and then goes on as `rest` says. */
function postStream(rest: UnderlyingDefaultSource["start"], cancel?: () => void): Request {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("{"));
      return rest?.(controller);
    },
    cancel,
  });
  // TypeScript's DOM does not know `duplex`, which Node demands for streams.
  const init = { method: "POST", body, duplex: "half" };
  return new Request("http://localhost/", init);
}

test("a body that stops in the middle is interrupted", async () => {
  const request = postStream((controller) => controller.error(new Error("connection reset")));
  expect(await readBody(request)).toEqual({ ok: false, reason: "interrupted" });
});

test("a sender that says nothing for too long is given up, and its connection let go", async () => {
  let isLetGo = false;
  const request = postStream(
    () => undefined,
    () => {
      isLetGo = true;
    },
  );
  expect(await readBody(request, { patience: 50 })).toEqual({ ok: false, reason: "interrupted" });
  expect(isLetGo).toBe(true);
});

test("a slow sender that goes on is waited for", async () => {
  const request = postStream((controller) => {
    let sent = 0;
    const timer = setInterval(() => {
      controller.enqueue(new TextEncoder().encode(" "));
      sent += 1;
      if (sent < 6) return;
      clearInterval(timer);
      controller.close();
    }, 40);
  });
  const reading = await readBody(request, { patience: 150 });
  expect(reading.ok && reading.body.length).toBe(7);
});
