import { expect, test } from "vitest";
import { RateLimit } from "@/lib/ingest/rate-limit";

test("a burst of a minute's worth passes, and then as many as run in", () => {
  const limit = new RateLimit(60);
  const passed = (tokenId: bigint, times: number, now: number) =>
    Array.from({ length: times }, () => limit.secondsToWait(tokenId, now)).filter(
      (wait) => wait === 0,
    ).length;
  expect(passed(1n, 100, 0)).toBe(60);
  expect(limit.secondsToWait(1n, 0)).toBe(1);
  expect(passed(2n, 100, 0)).toBe(60);
  expect(passed(1n, 100, 10_000)).toBe(10);
  // It holds no more than a minute's worth, however long nothing came.
  expect(passed(1n, 100, 86_400_000)).toBe(60);
});

test("the time to wait is what it takes, rounded up", () => {
  const limit = new RateLimit(2);
  expect([0, 0, 0].map((now) => limit.secondsToWait(1n, now))).toEqual([0, 0, 30]);
  expect(limit.secondsToWait(1n, 20_000)).toBe(10);
  expect(limit.secondsToWait(1n, 30_000)).toBe(0);
});

test("0 is no limit", () => {
  const limit = new RateLimit(0);
  for (let at = 0; at < 10_000; at += 1) expect(limit.secondsToWait(1n, 0)).toBe(0);
});
