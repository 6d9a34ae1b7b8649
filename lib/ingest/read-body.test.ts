import type { IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type BodyReading, readBody } from "@/lib/ingest/read-body";
import { serveHttp } from "@/lib/testing/serve-http";

const TEXT = JSON.stringify({ database: "orrery", id: 1 });

type Limits = Parameters<typeof readBody>[1];

/**
 * A server that reads one body, once `ready` is over, and answers with its length, or why it took none.
 */
async function serve(limits?: Limits, ready = async (_: IncomingMessage): Promise<void> => {}) {
  let tell: (reading: BodyReading) => void = () => undefined;
  const reading = new Promise<BodyReading>((resolve) => {
    tell = resolve;
  });
  const address = await serveHttp(async (request, response) => {
    await ready(request);
    const read = await readBody(request, limits);
    tell(read);
    response.end(read.ok ? String(read.body.length) : read.reason);
  });
  return { address, reading };
}

/** Sends a text, headers and all, over a connection of its own. */
async function begin(address: string, text: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await write(socket, text);
  return socket;
}

function write(socket: Socket, text: string): Promise<void> {
  return new Promise((sent) => socket.write(text, () => sent()));
}

/** Nobody is given up for silence. */
const PATIENT = { patience: 600_000 };

/** So many characters of a body that is sent in chunks. */
const chunkOf = (length: number) => `${length.toString(16)}\r\n${"x".repeat(length)}\r\n`;

const BEGUN = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n{";
const WITHOUT_LENGTH = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";

test.each([
  ["identity", Buffer.from(TEXT)],
  ["gzip", gzipSync(TEXT)],
  ["deflate", deflateSync(TEXT)],
  ["br", brotliCompressSync(TEXT)],
  ["gzip", Buffer.from(TEXT)],
])("a body that says it is in %s is read", async (encoding, bytes) => {
  const { address, reading } = await serve();
  await fetch(address, {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: { "content-encoding": encoding },
  });
  const read = await reading;
  expect(read.ok && Buffer.from(read.body).toString()).toBe(TEXT);
});

test.each([
  ["a long body", "x".repeat(101), "identity", "too-large"],
  ["a gzip bomb", new Uint8Array(gzipSync("x".repeat(100_000))), "gzip", "too-large"],
  ["an unknown encoding", "x", "zstd", "unknown-encoding"],
])("%s is refused", async (_name, body, encoding, reason) => {
  const { address } = await serve({ limit: 100 });
  const headers = { "content-encoding": encoding };
  const answer = await fetch(address, { method: "POST", body, headers });
  expect(await answer.text()).toBe(reason);
});

test("a length that promises too much is refused before anything of it is there", async () => {
  const { address, reading } = await serve({ limit: 6 });
  const socket = await begin(address, BEGUN);
  expect(await reading).toEqual({ ok: false, reason: "too-large" });
  socket.destroy();
});

test("of a body that does not tell its length, who sends too much is told while sending", async () => {
  const { address } = await serve({ limit: 1_000 });
  const socket = await begin(address, WITHOUT_LENGTH);
  const heard = new Promise<string>((come) => socket.once("data", (bytes) => come(String(bytes))));
  await write(socket, chunkOf(2_000));
  expect(await heard).toContain("too-large");
  socket.destroy();
});

test("what still comes of such a body is not held", async () => {
  const { address, reading } = await serve({ limit: 1_000 });
  const socket = await begin(address, WITHOUT_LENGTH);
  await write(socket, chunkOf(2_000));
  expect(await reading).toEqual({ ok: false, reason: "too-large" });
  const before = process.memoryUsage().arrayBuffers;
  const chunk = chunkOf(1_000_000);
  for (let sent = 0; sent < 200; sent += 1) await write(socket, chunk);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  socket.destroy();
});

test("a body that stops in the middle is interrupted", async () => {
  const { address, reading } = await serve(PATIENT);
  const socket = await begin(address, BEGUN);
  socket.resetAndDestroy();
  expect(await reading).toEqual({ ok: false, reason: "interrupted" });
});

/** Waits until the sender of a request is gone. */
const gone = (request: IncomingMessage) =>
  new Promise<void>((come) => request.once("error", () => come()).once("close", come));

test("one that had stopped before anybody read it is interrupted", async () => {
  const { address, reading } = await serve(PATIENT, gone);
  const socket = await begin(address, BEGUN);
  socket.resetAndDestroy();
  expect(await reading).toEqual({ ok: false, reason: "interrupted" });
});

test.each([7, 60_000])(
  "%i bytes of a sender that is gone once all is sent are read",
  async (size) => {
    const { address, reading } = await serve({}, gone);
    const head = `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${size}\r\n\r\n`;
    const socket = await begin(address, head + "x".repeat(size));
    socket.end();
    const read = await reading;
    expect(read.ok && read.body.length).toBe(size);
  },
);

test("what such a sender sent too much of is refused", async () => {
  const { address, reading } = await serve({ limit: 100 }, gone);
  const socket = await begin(address, `${WITHOUT_LENGTH}${chunkOf(200)}0\r\n\r\n`);
  socket.end();
  expect(await reading).toEqual({ ok: false, reason: "too-large" });
});

test("a sender that says nothing for too long is given up", async () => {
  const { address, reading } = await serve({ patience: 50 });
  const socket = await begin(address, BEGUN);
  expect(await reading).toEqual({ ok: false, reason: "interrupted" });
  socket.destroy();
});

test("a slow sender that goes on is waited for", async () => {
  const { address, reading } = await serve({ patience: 1_000 });
  const socket = await begin(address, BEGUN);
  for (let sent = 1; sent < 7; sent += 1) {
    await sleep(250);
    socket.write(" ");
  }
  const read = await reading;
  expect(read.ok && read.body.length).toBe(7);
  socket.destroy();
});
