import { promisify } from "node:util";
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  brotliDecompressSync,
  constants,
  gunzip,
} from "node:zlib";
import { type Dictionary, expandAfter } from "@/lib/bodies/continued-brotli";
import { BODY_LIMIT, isTooLarge } from "@/lib/ingest/read-body";

export type StoredBody = {
  codec: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** What the bytes continue, where lib/bodies has packed them. */
  dictionary?: Dictionary | null;
};

/** The codec of a body that continues a dictionary. */
export const AFTER_DICTIONARY = "brotli after dictionary";

const compress = promisify(brotliCompress);
const expand = promisify(brotliDecompress);
const expandGzip = promisify(gunzip);

/**
 * On arrival a small body must cost little, as somebody waits for the answer; it is packed once more when
 * nothing else is to be done, see lib/bodies. Measured on the samples (62 KB each) and on a text that
 * repeats itself (70 KB): quality 0 takes 0.17 and 0.07 ms and leaves 17.5 %, quality 2 takes 0.23 and
 * 0.7 ms and leaves 14.8 %, as much as gzip -6 in 0.5 ms. 20 MB stay as they are: quality 5 takes a third
 * of gzip's room, as a window of 4 MB sees more repetition than one of 32 KB, and less time. Compressed
 * here, not by PostgreSQL, so that size and cost are the same on every server.
 */
const QUALITY = { small: 0, big: 5 };
const MOST_WINDOW_BITS = 22;

/** Below this many bytes little is won. */
const WORTH_COMPRESSING = 200;

/**
 * Up to so many bytes a body is compressed and expanded at once. In zlib's pool 70 KB take 4 ms of CPU
 * instead of 0.5, most of it for threads that wake each other and for memory that is new to them.
 */
const WORTH_A_THREAD = 256 * 1024;

export async function encodeBody(body: Uint8Array): Promise<StoredBody> {
  const { length } = body;
  if (length < WORTH_COMPRESSING) return { codec: "identity", bytes: new Uint8Array(body) };
  const isSmall = length < WORTH_A_THREAD;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isSmall ? QUALITY.small : QUALITY.big,
    [constants.BROTLI_PARAM_LGWIN]: windowBits(length),
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
  };
  const bytes = isSmall ? brotliCompressSync(body, { params }) : await compress(body, { params });
  return { codec: "brotli", bytes: new Uint8Array(bytes) };
}

/** A window that is no wider than what it looks over: that takes a third of the time from 70 KB. */
function windowBits(length: number): number {
  const whole = Math.ceil(Math.log2(length + 16));
  return Math.min(MOST_WINDOW_BITS, Math.max(constants.BROTLI_MIN_WINDOW_BITS, whole));
}

/**
 * Bodies are stored as brotli, later behind a dictionary; as gzip before. Throws when the bytes are
 * damaged, expand to more than a notification may have, or the codec is of a newer version.
 */
export async function decodeBody({ codec, bytes, dictionary }: StoredBody): Promise<Uint8Array> {
  switch (codec) {
    case "identity":
      return bytes;
    case "brotli":
      return expandBrotli(bytes);
    case AFTER_DICTIONARY:
      if (!dictionary) throw new Error("The body continues a dictionary that is not given.");
      return expandAfter(dictionary, bytes, BODY_LIMIT);
    case "gzip":
      return expandGzip(bytes, { maxOutputLength: BODY_LIMIT });
    default:
      throw new Error(`The body is stored as "${codec}", which this version cannot read.`);
  }
}

async function expandBrotli(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length < WORTH_A_THREAD) {
    try {
      return brotliDecompressSync(bytes, { maxOutputLength: WORTH_A_THREAD });
    } catch (error) {
      if (!isTooLarge(error)) throw error;
    }
  }
  return expand(bytes, { maxOutputLength: BODY_LIMIT });
}
