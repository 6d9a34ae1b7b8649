import { fitting, type Limits } from "@/lib/ingest/fitting";
import type { SegmentPart } from "@/lib/ingest/spool/record";

/** What is stored at once is held at once, unpacked: in bytes. */
const LIMITS: Limits<SegmentPart> = {
  most: 16,
  weigh: (part) => (part.kind === "arrival" ? part.arrival.sizeBytes : 0),
  heaviest: 16 * 1024 * 1024,
};

/** The parts of a segment by the handful, in their order; a bigger one is alone. */
export function* handfuls(parts: Iterable<SegmentPart>): Generator<SegmentPart[]> {
  const rest = [...parts];
  while (rest.length > 0) yield rest.splice(0, fitting(rest, LIMITS));
}
