import { expect, test } from "vitest";
import { RightOfWay } from "@/lib/processing/right-of-way";

test("reading gives way to dense traffic, and to no other", () => {
  const way = new RightOfWay();
  expect(way.mustWait(false, 0)).toBe(false);
  expect(way.mustWait(true, 1)).toBe(true);
  expect(way.mustWait(false, 2)).toBe(false);
});

test("traffic that never ceases is given way for five seconds, and again once all is read", () => {
  const way = new RightOfWay();
  const waitsAt = (now: number) => way.mustWait(true, now);
  expect([waitsAt(100), waitsAt(2_000), waitsAt(5_099)]).toEqual([true, true, true]);
  expect([waitsAt(5_100), waitsAt(60_000)]).toEqual([false, false]);
  way.catchUp();
  expect([waitsAt(61_000), waitsAt(65_999), waitsAt(66_000)]).toEqual([true, true, false]);
});
