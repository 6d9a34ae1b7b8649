import { expect, test } from "vitest";
import { asTraffic, isDense, noteVisit, quietFor, unvisitedFor } from "@/lib/processing/traffic";

test("traffic is dense while many are received at once and a moment longer, and quiet after the last", async () => {
  expect(quietFor()).toBe(Infinity);
  const ends: (() => void)[] = [];
  const receive = () => asTraffic(() => new Promise<void>((end) => ends.push(end)));
  const received = Array.from({ length: 7 }, receive);
  expect([isDense(), quietFor()]).toEqual([false, 0]);
  received.push(receive());
  expect(isDense()).toBe(true);

  for (const end of ends) end();
  await Promise.all(received);
  expect(isDense()).toBe(true);
  await expect.poll(isDense, { timeout: 10_000 }).toBe(false);
  expect(quietFor()).toBeLessThan(60_000);
});

test("a notification that fails is no longer underway", async () => {
  await expect(asTraffic(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(quietFor()).toBeGreaterThanOrEqual(0);
  expect(isDense()).toBe(false);
});

test("a visit of a page is no traffic, and remembered by itself", () => {
  expect(unvisitedFor()).toBe(Infinity);
  const quiet = quietFor();
  noteVisit();
  expect(unvisitedFor()).toBeLessThan(60_000);
  expect(quietFor()).toBeGreaterThanOrEqual(quiet);
});
