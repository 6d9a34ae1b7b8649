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
  request: Request,
  { limit = BODY_LIMIT, patience = PATIENCE }: Limits = {},
): Promise<BodyReading> {
  if (Number(request.headers.get("content-length")) > limit) return refused("too-large");
  const body = await readStream(request.body, limit, patience);
  if (!body.ok) return body;

  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() || "identity";
  if (encoding === "identity") return body;
  if (!isDecodable(encoding)) return refused("unknown-encoding");
  try {
    return { ok: true, body: await DECODERS[encoding](body.body, { maxOutputLength: limit }) };
  } catch (error) {
    return isTooLarge(error) ? refused("too-large") : body;
  }
}

async function readStream(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
  patience: number,
): Promise<BodyReading> {
  if (stream === null) return { ok: true, body: new Uint8Array() };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  // What is left of it is not waited for: who waits for more of it learns that there is none.
  const giveUp = () => void reader.cancel().catch(() => undefined);
  let isSilent = false;
  const silence = setTimeout(() => {
    isSilent = true;
    giveUp();
  }, patience);
  silence.unref();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      silence.refresh();
      size += value.length;
      if (size > limit) {
        giveUp();
        return refused("too-large");
      }
      chunks.push(value);
    }
    return isSilent ? refused("interrupted") : { ok: true, body: Buffer.concat(chunks) };
  } catch {
    giveUp();
    return refused("interrupted");
  } finally {
    clearTimeout(silence);
  }
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
