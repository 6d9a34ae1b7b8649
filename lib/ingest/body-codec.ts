import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";

export type StoredBody = { codec: string; bytes: Uint8Array<ArrayBuffer> };

const compress = promisify(gzip);
const expand = promisify(gunzip);

/**
 * Level 6 makes 70 KB of report XML and debugger text about 8 times smaller in 2 ms of a thread of
 * zlib's pool; higher levels win 2 % for three times the work. Compressed here, not by PostgreSQL,
 * so that size and cost are the same on every server.
 */
const LEVEL = constants.Z_DEFAULT_COMPRESSION;

/** Below this many bytes the gzip header eats what is won. */
const WORTH_COMPRESSING = 200;

export async function encodeBody(body: Uint8Array): Promise<StoredBody> {
  if (body.length < WORTH_COMPRESSING) return { codec: "identity", bytes: new Uint8Array(body) };
  return { codec: "gzip", bytes: new Uint8Array(await compress(body, { level: LEVEL })) };
}

/** Throws when the bytes are damaged or the codec is of a newer version. */
export async function decodeBody({ codec, bytes }: StoredBody): Promise<Uint8Array> {
  switch (codec) {
    case "identity":
      return bytes;
    case "gzip":
      return expand(bytes);
    default:
      throw new Error(`The body is stored as "${codec}", which this version cannot read.`);
  }
}
