import { randomBytes } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeBody, encodeBody } from "@/lib/ingest/body-codec";
import { BODY_LIMIT } from "@/lib/ingest/read-body";
import { v1aPayload } from "@/lib/testing/payloads";

const BOMB = Buffer.alloc(BODY_LIMIT + 1);

test.each([
  ["nothing", "", "identity"],
  ["a short body", "{}", "identity"],
  ["a notification", JSON.stringify(v1aPayload({ userDescription: "é".repeat(200) })), "brotli"],
  ["a body without repetition", randomBytes(5_000), "brotli"],
])("%s is the same to the byte afterwards", async (_name, content, codec) => {
  const body = Buffer.from(content);
  const stored = await encodeBody(body);
  expect(stored.codec).toBe(codec);
  expect(Buffer.compare(await decodeBody(stored), body)).toBe(0);
});

test("a body that repeats itself far apart is stored smaller than by gzip", async () => {
  const part = randomBytes(100_000);
  const body = Buffer.concat([part, part, part]);
  const { bytes } = await encodeBody(body);
  expect(bytes.length).toBeLessThan(gzipSync(body).length / 2);
});

test("bodies that an older version stored are read", async () => {
  const bytes = new Uint8Array(gzipSync("{}"));
  expect(Buffer.from(await decodeBody({ codec: "gzip", bytes })).toString()).toBe("{}");
});

test.each([
  [
    "more than a notification may have, in brotli",
    "brotli",
    brotliCompressSync(BOMB),
    /larger than/,
  ],
  ["more than a notification may have, in gzip", "gzip", gzipSync(BOMB), /larger than/],
  ["damaged brotli", "brotli", Buffer.from("not compressed"), /[Dd]ecompression failed/],
  ["damaged gzip", "gzip", Buffer.from("not compressed"), /incorrect header/],
  ["a codec of a newer version", "zstd", Buffer.from("{}"), /"zstd", which this version cannot/],
])("%s is refused", async (_name, codec, bytes, problem) => {
  await expect(decodeBody({ codec, bytes: new Uint8Array(bytes) })).rejects.toThrow(problem);
});
