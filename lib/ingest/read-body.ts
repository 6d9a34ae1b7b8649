import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";

/** 32 MB: larger notifications are refused. BugSplat's own posts end at 100 MB, dumps included. */
export const BODY_LIMIT = 32 * 1024 * 1024;

export type BodyReading =
  | { ok: true; body: Uint8Array }
  | { ok: false; reason: "too-large" | "unknown-encoding" | "interrupted" };

const DECODERS = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

type Limits = {
  /** In bytes. */
  limit?: number;
  /** How long a sender may say nothing, in milliseconds. */
  patience?: number;
};

/** Whoever is silent for so long has gone; in all, Node gives a request five minutes. */
const PATIENCE = 30_000;

/**
 * Reads a request's body, at most `limit` bytes of it, compressed or not. What claims to be
 * compressed and is not is taken as it came: it is kept, and judged by its content.
 */
export async function readBody(
  request: IncomingMessage,
  { limit = BODY_LIMIT, patience = PATIENCE }: Limits = {},
): Promise<BodyReading> {
  if (Number(request.headers["content-length"]) > limit) return refused("too-large");
  const body = await readToEnd(request, limit, patience);
  if (!body.ok) return body;

  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() || "identity";
  if (encoding === "identity") return body;
  if (!isDecodable(encoding)) return refused("unknown-encoding");
  try {
    return { ok: true, body: await DECODERS[encoding](body.body, { maxOutputLength: limit }) };
  } catch (error) {
    return isTooLarge(error) ? refused("too-large") : body;
  }
}

function readToEnd(
  request: IncomingMessage,
  limit: number,
  patience: number,
): Promise<BodyReading> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    let isOver = false;
    const take = (chunk: Uint8Array) => {
      silence.refresh();
      size += chunk.length;
      chunks.push(chunk);
      if (size > limit) giveUp("too-large");
    };
    const settle = (reading: BodyReading) => {
      isOver = true;
      clearTimeout(silence);
      request.off("data", take);
      resolve(reading);
    };
    // The rest is read and let go: who is busy sending hears no answer.
    const giveUp = (reason: "too-large" | "interrupted") => {
      settle(refused(reason));
      chunks.length = 0;
      request.resume();
    };
    const end = () => settle({ ok: true, body: Buffer.concat(chunks) });
    // Who has sent all of it and is gone hears no answer, but all of it is here.
    const lose = () => {
      if (isOver) return;
      if (!request.complete) return giveUp("interrupted");
      request.off("data", take);
      for (let rest = request.read(); rest !== null; rest = request.read()) take(rest);
      if (!isOver) end();
    };
    const silence = setTimeout(() => giveUp("interrupted"), patience).unref();
    request.on("data", take).once("end", end).once("close", lose);
    if (request.destroyed) lose();
  });
}

function refused(reason: "too-large" | "unknown-encoding" | "interrupted"): BodyReading {
  return { ok: false, reason };
}

function isDecodable(encoding: string): encoding is keyof typeof DECODERS {
  return Object.hasOwn(DECODERS, encoding);
}

/** Whether zlib gave up because what it expands is longer than `maxOutputLength`. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
