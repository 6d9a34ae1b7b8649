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

/**
 * Reads a request's body, at most `limit` bytes of it, compressed or not. What claims to be
 * compressed and is not is taken as it came: it is kept, and judged by its content.
 */
export async function readBody(request: Request, limit: number = BODY_LIMIT): Promise<BodyReading> {
  if (Number(request.headers.get("content-length")) > limit) return refused("too-large");
  const body = await readStream(request.body, limit);
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
): Promise<BodyReading> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream ?? []) {
      size += chunk.length;
      if (size > limit) return refused("too-large");
      chunks.push(chunk);
    }
  } catch {
    return refused("interrupted");
  }
  return { ok: true, body: Buffer.concat(chunks) };
}

function refused(reason: "too-large" | "unknown-encoding" | "interrupted"): BodyReading {
  return { ok: false, reason };
}

function isDecodable(encoding: string): encoding is keyof typeof DECODERS {
  return Object.hasOwn(DECODERS, encoding);
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}
