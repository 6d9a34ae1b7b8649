import { expect, test } from "vitest";
import { standOut } from "@/lib/statistics/stand-out";

const value = (name: string, here: [number, number], elsewhere: [number, number]) => ({
  name,
  here: { count: here[0], total: here[1] },
  elsewhere: { count: elsewhere[0], total: elsewhere[1] },
});

const names = (values: ReturnType<typeof value>[]) =>
  standOut(values, (one) => one).map((found) => [
    found.value.name,
    ...found.alike.map(({ name }) => name),
  ]);

test("what stands out is ranked by the difference that can be relied on", () => {
  const driver = value("driver", [400, 412], [60, 500]);
  const half = value("half", [206, 412], [60, 500]);
  const usual = value("usual", [412, 412], [500, 500]);
  const rarer = value("rarer", [10, 412], [300, 500]);
  expect(names([half, usual, driver, rarer])).toEqual([["driver"], ["half"]]);
});

test("a few reports do not shout", () => {
  // All of three, where an eighth has it elsewhere, is one in five hundred by chance: too often here.
  expect(names([value("three", [3, 3], [60, 500])])).toEqual([]);
  const many = value("many", [300, 400], [10, 500]);
  const few = value("few", [9, 9], [10, 500]);
  expect(names([few, many])).toEqual([["many"], ["few"]]);
});

test("a difference that is sure but small is none", () => {
  expect(names([value("sure", [100_000, 1_000_000], [50_000, 1_000_000])])).toEqual([]);
});

test("values with the same counts are one finding", () => {
  const modules = ["a.dll", "b.dll", "c.dll"].map((name) => value(name, [90, 100], [5, 500]));
  expect(names([...modules, value("d.dll", [89, 100], [5, 500])])).toEqual([
    ["a.dll", "b.dll", "c.dll"],
    ["d.dll"],
  ]);
});

test("with nothing to compare with, nothing stands out", () => {
  expect(names([value("alone", [50, 50], [0, 0])])).toEqual([]);
});
