import fc from "fast-check";
import { expect, test } from "vitest";
import { readKeyMap, readKeys } from "@/lib/access/key-map";
import { meantBy, OWN_KEYS, pressedFor } from "@/lib/access/meant-key";

const read = (typed: Record<string, string>) => readKeys(new Map(Object.entries(typed)));

test("what is left as it was or empty is no key of one's own", () => {
  expect(read({ j: "j", k: "", o: " ", x: "é", unknown: "y" })).toEqual({
    ok: true,
    keys: { x: "é" },
  });
});

test.each([
  [{ j: "ab" }, /^For j/],
  [{ j: "\u0007" }, /^For j/],
  [{ j: "k" }, /^k would stand for both/],
  [{ j: "9", k: "9" }, /^9 would stand for both/],
])("%j is refused", (typed, problem) => {
  expect(read(typed)).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
});

test("two keys may be swapped, and what lost its place means nothing", () => {
  const swapped = readKeyMap({ j: "k", k: "j", x: "y" });
  expect(["j", "k", "y", "x", "Enter"].map((key) => meantBy(swapped, key))).toEqual([
    "k",
    "j",
    "x",
    "",
    "Enter",
  ]);
  for (const stored of [null, "x", { j: 7 }, { j: "k" }]) expect(readKeyMap(stored)).toEqual({});
});

test("whatever is read, each key of the pages has one that is pressed for it alone", () => {
  const one = fc.constantFrom(...OWN_KEYS, "y", "z", "1", "");
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...OWN_KEYS), one), (typed) => {
      const keys = read(typed);
      if (!keys.ok) return;
      for (const key of OWN_KEYS) expect(meantBy(keys.keys, pressedFor(keys.keys, key))).toBe(key);
    }),
  );
});
