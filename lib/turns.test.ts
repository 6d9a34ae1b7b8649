import { expect, test } from "vitest";
import { Turns } from "@/lib/turns";

test("two at once, the others in their order, and a failure gives its turn on", async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (index: number) =>
    turns.take(async () => {
      begun.push(index);
      await new Promise<void>((resolve, reject) => {
        ends[index] = index === 0 ? () => reject(new Error("too big")) : resolve;
      });
      return index;
    });
  const results = [0, 1, 2, 3].map(work);
  expect([begun, turns.waiting, turns.areTaken]).toEqual([[0, 1], 2, true]);

  ends[0]?.();
  await expect(results[0]).rejects.toThrow("too big");
  expect([begun, turns.waiting]).toEqual([[0, 1, 2], 1]);
  ends[1]?.();
  await results[1];
  ends[2]?.();
  ends[3]?.();
  expect(await Promise.all(results.slice(1))).toEqual([1, 2, 3]);
  expect([turns.waiting, turns.areTaken]).toEqual([0, false]);
});
