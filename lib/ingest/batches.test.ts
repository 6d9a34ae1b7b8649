import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { Batches } from "@/lib/ingest/batches";

const LIMITS = { most: 3, weigh: (item: string) => item.length, heaviest: 6 };

/** Batches of words that are written in capitals, and those that were asked for. */
function capitals() {
  const asked: (string[] | string)[] = [];
  const write = async (item: string) => {
    await nextTurn();
    if (item === "bad") throw new Error("bad");
    return item.toUpperCase();
  };
  const batches = new Batches(
    {
      together: (items: string[]) => {
        asked.push(items);
        return Promise.all(items.map((item) => (item === "late" ? null : write(item))));
      },
      alone: (item: string) => {
        asked.push(item);
        return write(item);
      },
    },
    LIMITS,
  );
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

test("what cannot be done with others is done alone, and holds up none", async () => {
  const { asked, addAll } = capitals();
  expect(await addAll(["late", "b", "late", "c"])).toEqual(["LATE", "B", "LATE", "C"].map(done));
  expect(asked).toEqual([["late"], "late", ["b", "late", "c"], "late"]);
});

test("one that fails takes none with it", async () => {
  const { asked, addAll } = capitals();
  const results = await addAll(["a", "b", "bad", "c"]);
  expect(results).toMatchObject([done("A"), done("B"), { status: "rejected" }, done("C")]);
  expect(asked).toEqual([["a"], ["b", "bad", "c"], "b", "bad", "c"]);
});
