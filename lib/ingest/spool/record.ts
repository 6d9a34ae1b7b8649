import { crc32 } from "node:zlib";
import { z } from "zod";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import { parseJson } from "@/lib/ingest/parse-json";
import { PAYLOAD_KINDS } from "@/lib/ingest/payload-kind";

/** An arrival that waits in the spool. */
export type SpooledArrival = PackedArrival & { spooledAt: Date };

/** What a segment holds, one after the other: whole records, and bytes between that are none. */
export type SegmentPart =
  | { kind: "arrival"; start: number; bytes: Uint8Array; arrival: SpooledArrival }
  | { kind: "damage"; start: number; bytes: Uint8Array };

// magic (8, the last is the version of the format) | CRC-32 of what follows (4) | length of the
// metadata (4) | length of the body (4) | metadata as JSON | body; numbers are little-endian.
const MAGIC = Buffer.from("CBSPOOL\x01", "latin1");
const CHECKED_FROM = MAGIC.length + 4;
const HEADER = CHECKED_FROM + 8;

const instant = z.iso.datetime().transform((text) => new Date(text));

const Metadata = z.object({
  arrivalId: z.uuid(),
  tokenId: z.string().regex(/^\d+$/).transform(BigInt),
  arrivedAt: instant,
  spooledAt: instant,
  contentType: z.string().nullable(),
  headers: z.record(z.string(), z.string()),
  kind: z.enum(PAYLOAD_KINDS).nullable(),
  sizeBytes: z.int().nonnegative(),
  bodyHash: z.hex().transform((hex) => new Uint8Array(Buffer.from(hex, "hex"))),
  codec: z.string(),
});

/** The bytes of one record. */
export function encodeRecord({ stored, ...arrival }: SpooledArrival): Buffer {
  const metadata: z.input<typeof Metadata> = {
    arrivalId: arrival.arrivalId,
    tokenId: String(arrival.tokenId),
    arrivedAt: arrival.arrivedAt.toISOString(),
    spooledAt: arrival.spooledAt.toISOString(),
    contentType: arrival.contentType,
    headers: arrival.headers,
    kind: arrival.kind,
    sizeBytes: arrival.sizeBytes,
    bodyHash: Buffer.from(arrival.bodyHash).toString("hex"),
    codec: stored.codec,
  };
  const json = Buffer.from(JSON.stringify(metadata));
  const record = Buffer.concat([Buffer.alloc(HEADER), json, stored.bytes]);
  MAGIC.copy(record);
  record.writeUInt32LE(json.length, CHECKED_FROM);
  record.writeUInt32LE(stored.bytes.length, CHECKED_FROM + 4);
  record.writeUInt32LE(crc32(record.subarray(CHECKED_FROM)), MAGIC.length);
  return record;
}

/**
 * Reads the bytes of a segment. What a power cut or a bad disk has left is told apart by checksums:
 * reading goes on at the next whole record.
 */
export function* readSegment(segment: Buffer): Generator<SegmentPart> {
  let readTo = 0;
  let at = 0;
  while (at !== -1) {
    const record = readRecord(segment, at);
    if (record === null) {
      at = segment.indexOf(MAGIC, at + 1);
      continue;
    }
    if (at > readTo) yield damage(segment, readTo, at);
    yield record;
    at += record.bytes.length;
    readTo = at;
  }
  if (readTo < segment.length) yield damage(segment, readTo, segment.length);
}

/** Where the bodies of records are, as their headers say: whole ones and others. */
export function bodyPlaces(segment: Buffer): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = segment.indexOf(MAGIC); at !== -1; at = segment.indexOf(MAGIC, at + 1)) {
    if (segment.length - at < HEADER) break;
    const { start, end } = bodyPlace(segment, at);
    places.push({ start, end });
  }
  return places;
}

function bodyPlace(segment: Buffer, at: number): { start: number; end: number } {
  const start = at + HEADER + segment.readUInt32LE(at + CHECKED_FROM);
  return { start, end: start + segment.readUInt32LE(at + CHECKED_FROM + 4) };
}

/** The record that begins there; null when none does, or not all of it is as it was written. */
function readRecord(segment: Buffer, at: number): Extract<SegmentPart, { kind: "arrival" }> | null {
  if (segment.length - at < HEADER) return null;
  if (!segment.subarray(at, at + MAGIC.length).equals(MAGIC)) return null;
  const { start: bodyAt, end } = bodyPlace(segment, at);
  if (end > segment.length) return null;
  const checksum = segment.readUInt32LE(at + MAGIC.length);
  if (crc32(segment.subarray(at + CHECKED_FROM, end)) !== checksum) return null;

  const json = parseJson(segment.subarray(at + HEADER, bodyAt));
  const metadata = Metadata.safeParse(json.ok ? json.value : null);
  if (!metadata.success) return null;
  const { codec, ...arrival } = metadata.data;
  const stored = { codec, bytes: new Uint8Array(segment.subarray(bodyAt, end)) };
  const bytes = segment.subarray(at, end);
  return { kind: "arrival", start: at, bytes, arrival: { ...arrival, stored } };
}

function damage(segment: Buffer, start: number, end: number): SegmentPart {
  return { kind: "damage", start, bytes: segment.subarray(start, end) };
}
