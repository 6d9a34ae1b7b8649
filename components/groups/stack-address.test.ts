import { expect, test } from "vitest";
import { readStackChoice, stackAddress } from "@/components/groups/stack-address";
import { parseFilters } from "@/lib/filters";

test.each([
  ["complete", "complete"],
  ["first", "first"],
  ["1024", { stackId: 1_024n }],
  ["-1", "newest"],
  ["12345678901234567890", "newest"],
  [["first", "complete"], "newest"],
  [undefined, "newest"],
] as const)("the address stack=%s asks for one stack", (stack, expected) => {
  expect(readStackChoice({ stack: typeof stack === "object" ? [...stack] : stack })).toEqual(
    expected,
  );
});

test.each([
  ["newest", "/groups/1-2?app=Farm"],
  ["first", "/groups/1-2?app=Farm&stack=first"],
  [{ stackId: 7n }, "/groups/1-2?app=Farm&stack=7"],
] as const)("%s is written beside the filters", (choice, address) => {
  expect(stackAddress("/groups/1-2", parseFilters({ app: "Farm" }), choice)).toBe(address);
});

test("without filters the newest needs no query", () => {
  expect(stackAddress("/groups/1-2", parseFilters({}), "newest")).toBe("/groups/1-2");
});
