import { expect, test } from "vitest";
import { choosePair, previousOf } from "@/components/versions/choose-pair";

const choice = (id: string, application: string, version: string) => ({
  id,
  database: "acme",
  application,
  version,
});
const CHOICES = [
  choice("1-3", "Farm", "2.0"),
  choice("1-2", "Farm", "1.10"),
  choice("1-1", "Farm", "1.9"),
  choice("1-5", "Mill", "7"),
  choice("1-4", "Mill", "6"),
];

test.each([
  [null, null, [], "1-2", "1-3"],
  [null, null, ["Mill"], "1-4", "1-5"],
  [null, "1-2", [], "1-1", "1-2"],
  ["1-4", null, [], "1-4", "1-5"],
  ["1-1", "1-3", ["Mill"], "1-1", "1-3"],
  ["1-3", "1-1", [], "1-3", "1-1"],
  // What is not there is as if it were not asked for.
  ["9-9", "9-8", [], "1-2", "1-3"],
  // Nothing comes before the first.
  [null, "1-1", [], undefined, "1-1"],
])("base=%s with=%s of %j compares %s with %s", (base, other, applications, before, after) => {
  const pair = choosePair(CHOICES, { base, with: other }, applications);
  expect([pair?.base?.id, pair?.with.id]).toEqual([before, after]);
});

test("without versions there is no pair", () => {
  expect(choosePair([], { base: null, with: null }, [])).toBeNull();
});

test("the previous version is one of the same application", () => {
  expect(CHOICES.map((version) => previousOf(CHOICES, version)?.id)).toEqual([
    "1-2",
    "1-1",
    undefined,
    "1-4",
    undefined,
  ]);
});
