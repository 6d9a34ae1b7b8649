import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { Batches } from "@/lib/ingest/batches";

const LIMITS = { underway: 1, most: 3, weigh: (item: string) => item.length, heaviest: 6 };

/** Batches of words that are written in capitals, and those that were asked for. */
function capitals(limits = LIMITS) {
  const asked: string[][] = [];
  const batches = new Batches(async (items: string[]) => {
    asked.push(items);
    await nextTurn();
    if (items.includes("bad")) throw new Error("bad");
    return items.map((item) => item.toUpperCase());
  }, limits);
  const addAll = (items: string[]) => Promise.allSettled(items.map((item) => batches.add(item)));
  return { asked, addAll };
}

const done = (value: string) => ({ status: "fulfilled", value });

test("the first goes at once, those that come meanwhile go together, and each gets its own", async () => {
  const { asked, addAll } = capitals();
  expect(await addAll(["a", "b", "c"])).toEqual(["A", "B", "C"].map(done));
  expect(asked).toEqual([["a"], ["b", "c"]]);
  await addAll(["d"]);
  expect(asked.at(-1)).toEqual(["d"]);
});

test("a batch has so many items at most, and weighs no more unless it is one", async () => {
  const { asked, addAll } = capitals();
  await addAll(["a", "b", "c", "d", "e", "fffff", "gg", "hhhhhhhhh", "i"]);
  expect(asked).toEqual([["a"], ["b", "c", "d"], ["e", "fffff"], ["gg"], ["hhhhhhhhh"], ["i"]]);
});

test("so many batches are underway, and no more", async () => {
  const { asked, addAll } = capitals({ ...LIMITS, underway: 2 });
  await addAll(["a", "b", "c", "d"]);
  expect(asked).toEqual([["a"], ["b"], ["c", "d"]]);
});

test("one that fails takes none with it", async () => {
  const { asked, addAll } = capitals();
  const results = await addAll(["a", "b", "bad", "c"]);
  expect(results).toMatchObject([done("A"), done("B"), { status: "rejected" }, done("C")]);
  expect(asked).toEqual([["a"], ["b", "bad", "c"], ["b"], ["bad"], ["c"]]);
});
