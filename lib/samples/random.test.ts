import { expect, test } from "vitest";
import { Random } from "@/lib/samples/random";

test("the same key gives the same numbers, another key gives others", () => {
  const draw = (key: string) => {
    const random = new Random(key);
    return [random.unit(), random.int(1, 1000), random.hex(16), random.pick(["a", "b", "c"])];
  };
  expect(draw("1/42")).toEqual(draw("1/42"));
  expect(draw("1/42")).not.toEqual(draw("1/43"));
});

test("whole numbers stay within their bounds and reach both", () => {
  const random = new Random("bounds");
  const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
  expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
});

test("a chance comes up about as often as it says", () => {
  const random = new Random("chance");
  const hits = Array.from({ length: 4000 }, () => random.chance(0.25)).filter(Boolean).length;
  expect(hits).toBeGreaterThan(900);
  expect(hits).toBeLessThan(1100);
});
