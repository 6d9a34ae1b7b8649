import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, createBrotliCompress } from "node:zlib";

/** A text that bodies continue. */
export type Dictionary = {
  /** The beginning of a brotli stream, up to a flush. */
  bytes: Uint8Array;
  /** Bytes of text that it expands to. */
  length: number;
};

const compress = promisify(brotliCompress);
const expand = promisify(brotliDecompress);

const FLUSH = constants.BROTLI_OPERATION_FLUSH;

/** Other values would make other bytes in front, which dictionaries made before do not have. */
const PARAMS = {
  [constants.BROTLI_PARAM_QUALITY]: 5,
  [constants.BROTLI_PARAM_LGWIN]: 22,
};

/**
 * Makes a dictionary of a text. Node's brotli knows no dictionaries, but a stream can be flushed: what
 * comes before the flush depends on the text alone and is stored once; a body is what comes behind it.
 */
export async function startDictionary(
  text: Uint8Array,
): Promise<Dictionary & { bytes: Uint8Array<ArrayBuffer> }> {
  const bytes = await compress(text, { params: PARAMS, finishFlush: FLUSH });
  return { bytes: new Uint8Array(bytes), length: text.length };
}

/** The text that a dictionary was made of. */
export function dictionaryText({ bytes }: Pick<Dictionary, "bytes">): Promise<Uint8Array> {
  return expand(bytes, { finishFlush: FLUSH });
}

/**
 * The bytes of a body behind a dictionary, proved by expanding them. Null when this brotli makes other
 * bytes of the dictionary than the one that made it.
 */
export async function compressAfter(
  dictionary: Dictionary,
  body: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const text = await dictionaryText(dictionary);
  const stream = createBrotliCompress({ params: PARAMS });
  stream.write(text);
  stream.flush(FLUSH);
  stream.end(body);
  const whole = await buffer(stream);
  const front = dictionary.bytes.length;
  if (!whole.subarray(0, front).equals(dictionary.bytes)) return null;
  const bytes = new Uint8Array(whole.subarray(front));
  const again = await expandAfter(dictionary, bytes, body.length);
  return Buffer.compare(again, body) === 0 ? bytes : null;
}

/** The body that `compressAfter` made these bytes of. Throws when it has more than `limit` bytes. */
export async function expandAfter(
  dictionary: Dictionary,
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array> {
  const whole = await expand(Buffer.concat([dictionary.bytes, bytes]), {
    maxOutputLength: dictionary.length + limit,
  });
  return whole.subarray(dictionary.length);
}
