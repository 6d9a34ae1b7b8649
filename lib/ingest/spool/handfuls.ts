import type { SegmentPart } from "@/lib/ingest/spool/record";

/** Deliveries of one file that are stored at once. */
const MOST = 16;

/** In bytes, unpacked: what is stored at once is held at once. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The parts of a segment by the handful, in their order; a bigger one is alone. */
export function* handfuls(parts: Iterable<SegmentPart>): Generator<SegmentPart[]> {
  let some: SegmentPart[] = [];
  let bytes = 0;
  for (const part of parts) {
    const size = part.kind === "arrival" ? part.arrival.sizeBytes : 0;
    if (some.length === MOST || (some.length > 0 && bytes + size > MOST_BYTES)) {
      yield some;
      some = [];
      bytes = 0;
    }
    some.push(part);
    bytes += size;
  }
  if (some.length > 0) yield some;
}
