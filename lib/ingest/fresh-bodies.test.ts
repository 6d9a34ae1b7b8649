import { expect, test } from "vitest";
import { freshBodies } from "@/lib/ingest/fresh-bodies";

const MEGABYTE = 1024 * 1024;

test("a body is given out once", () => {
  const body = new Uint8Array([1, 2, 3]);
  freshBodies().put(1n, 7n, body);
  expect(freshBodies().take(2n, 7n)).toBeNull();
  expect(freshBodies().take(1n, 7n)).toBe(body);
  expect(freshBodies().take(1n, 7n)).toBeNull();
});

test("bodies that nobody asks for make room for newer ones, and a big one takes none", () => {
  for (let id = 0n; id < 20n; id += 1n) freshBodies().put(1n, id, new Uint8Array(MEGABYTE));
  freshBodies().put(1n, 20n, new Uint8Array(5 * MEGABYTE));
  const held = Array.from({ length: 21 }, (_, id) => freshBodies().take(1n, BigInt(id)) !== null);
  expect(held).toEqual([...Array(4).fill(false), ...Array(16).fill(true), false]);
});
