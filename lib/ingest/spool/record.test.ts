import fc from "fast-check";
import { expect, test } from "vitest";
import { PAYLOAD_KINDS } from "@/lib/ingest/payload-kind";
import { encodeRecord, readSegment, type SpooledArrival } from "@/lib/ingest/spool/record";

const bytes = (length: number) =>
  fc.uint8Array({ maxLength: length }).map((array) => new Uint8Array(array));
const instant = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });

const spooled: fc.Arbitrary<SpooledArrival> = fc.record({
  arrivalId: fc.uuid(),
  tokenId: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
  arrivedAt: instant,
  spooledAt: instant,
  contentType: fc.option(fc.string()),
  headers: fc.dictionary(
    fc.string().filter((name) => name !== "__proto__"),
    fc.string(),
    { noNullPrototype: true },
  ),
  kind: fc.option(fc.constantFrom(...PAYLOAD_KINDS)),
  sizeBytes: fc.nat(),
  bodyHash: bytes(32),
  stored: fc.record({ codec: fc.constantFrom("identity", "brotli"), bytes: bytes(300) }),
});

const segments = fc
  .array(spooled, { minLength: 1, maxLength: 4 })
  .map((arrivals) => ({ arrivals, records: arrivals.map(encodeRecord) }));

/** What can be read of a segment, and how many bytes of it are damage. */
function read(segment: Buffer) {
  const parts = [...readSegment(segment)];
  const arrivals = parts.flatMap((part) => (part.kind === "arrival" ? [part.arrival] : []));
  const damaged = parts.flatMap((part) => (part.kind === "damage" ? [...part.bytes] : []));
  const length = parts.reduce((sum, part) => sum + part.bytes.length, 0);
  return { arrivals, damaged: damaged.length, length };
}

test("what was written is read", () => {
  fc.assert(
    fc.property(segments, ({ arrivals, records }) => {
      const segment = Buffer.concat(records);
      expect(read(segment)).toEqual({ arrivals, damaged: 0, length: segment.length });
    }),
  );
});

test("of a segment that is cut off anywhere, every record before the cut is read", () => {
  fc.assert(
    fc.property(segments, ({ arrivals, records }) => {
      const segment = Buffer.concat(records);
      const ends = records.map((_, at) => Buffer.concat(records.slice(0, at + 1)).length);
      for (let cut = 0; cut < segment.length; cut += 1) {
        const whole = ends.filter((end) => end <= cut).length;
        expect(read(segment.subarray(0, cut))).toEqual({
          arrivals: arrivals.slice(0, whole),
          damaged: cut - (ends[whole - 1] ?? 0),
          length: cut,
        });
      }
    }),
    { numRuns: 10 },
  );
});

test("a damaged byte costs the record that it is in, and no byte is dropped", () => {
  fc.assert(
    fc.property(
      segments,
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      ({ arrivals, records }, place, change) => {
        const segment = Buffer.concat(records);
        const at = place % segment.length;
        segment.writeUInt8(segment.readUInt8(at) ^ change, at);
        const ends = records.map((_, index) => Buffer.concat(records.slice(0, index + 1)).length);
        const hit = ends.findIndex((end) => at < end);
        expect(read(segment)).toEqual({
          arrivals: arrivals.filter((_, index) => index !== hit),
          damaged: records[hit]?.length,
          length: segment.length,
        });
      },
    ),
    { numRuns: 1_000 },
  );
});

test("rubbish before, between and after records is told apart from them", () => {
  fc.assert(
    fc.property(segments, bytes(60), ({ arrivals, records }, rubbish) => {
      const parts = [rubbish, ...records.flatMap((record) => [record, rubbish])];
      const segment = Buffer.concat(parts);
      expect(read(segment)).toMatchObject({ arrivals, length: segment.length });
    }),
  );
});
