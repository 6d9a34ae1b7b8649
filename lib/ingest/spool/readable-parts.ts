import { constants, createBrotliDecompress } from "node:zlib";
import { BODY_LIMIT } from "@/lib/ingest/read-body";
import { bodyPlaces } from "@/lib/ingest/spool/record";

/**
 * Everything that can be read in bytes of a segment, damaged or not: the bytes themselves, and of each
 * record that begins in them the body, as far as it can be unpacked.
 */
export async function readableParts(piece: Buffer): Promise<Uint8Array[]> {
  const bodies = bodyPlaces(piece).map(({ start, end }) =>
    expandedSoFar(piece.subarray(start, end)),
  );
  return [piece, ...(await Promise.all(bodies))];
}

/** What comes out until the bytes end or make no sense any more. */
function expandedSoFar(bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = createBrotliDecompress({
      // What is in a chunk when it fails is lost.
      chunkSize: 1024,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    });
    const finish = () => resolve(Buffer.concat(chunks));
    stream.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > BODY_LIMIT) stream.destroy();
    });
    stream.on("end", finish).on("error", finish).on("close", finish);
    stream.end(bytes);
  });
}
