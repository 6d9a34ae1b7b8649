import { expect, test } from "vitest";
import { handfuls } from "@/lib/ingest/spool/handfuls";
import type { SegmentPart } from "@/lib/ingest/spool/record";

const MB = 1024 * 1024;

function arrivalOf(sizeBytes: number): SegmentPart {
  const arrival = {
    arrivalId: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
    tokenId: 1n,
    arrivedAt: new Date(0),
    spooledAt: new Date(0),
    contentType: null,
    headers: {},
    kind: null,
    sizeBytes,
    bodyHash: new Uint8Array(32),
    stored: { codec: "brotli", bytes: new Uint8Array(10) },
  };
  return { kind: "arrival", start: 0, bytes: new Uint8Array(10), arrival };
}

const sizesOf = (parts: SegmentPart[]) =>
  [...handfuls(parts)].map((some) =>
    some.map((part) => (part.kind === "arrival" ? part.arrival.sizeBytes / MB : "damage")),
  );

test("16 small ones are a handful, and none is left out", () => {
  expect(sizesOf([])).toEqual([]);
  const parts = Array.from({ length: 35 }, () => arrivalOf(70_000));
  expect(sizesOf(parts).map(({ length }) => length)).toEqual([16, 16, 3]);
});

test("what is unpacked at once has its limit, and a bigger one is alone", () => {
  const damage: SegmentPart = { kind: "damage", start: 0, bytes: new Uint8Array(1) };
  const parts = [...[10, 5, 2, 32, 1].map((size) => arrivalOf(size * MB)), damage];
  expect(sizesOf(parts)).toEqual([[10, 5], [2], [32], [1, "damage"]]);
});
