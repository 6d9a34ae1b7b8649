import { expect, test } from "vitest";
import { matchingItems, readItems, searchItems } from "@/components/palette/palette-item";

const item = (label: string, about: string) => ({ label, about, href: "/" });
const ITEMS = [
  item("Audit log", "Settings"),
  item("Groups", "Page"),
  item("New groups", "View of groups"),
  item("Stack rules", "Settings"),
];

test.each([
  ["", ["Audit log", "Groups", "New groups", "Stack rules"]],
  ["gro", ["Groups", "New groups"]],
  ["  GROUPS new ", ["New groups"]],
  ["set", ["Audit log", "Stack rules"]],
  ["rules set", ["Stack rules"]],
  ["nothing", []],
])("%j finds what has each of its words", (typed, labels) => {
  expect(matchingItems(ITEMS, typed).map(({ label }) => label)).toEqual(labels);
});

test("there are never more than one reads", () => {
  const many = Array.from({ length: 100 }, (_, at) => item(`View ${at}`, "View"));
  expect(matchingItems(many, "view")).toHaveLength(12);
});

test("what is no item is left out", () => {
  expect(readItems([...ITEMS, null, "Groups", { label: "Groups", about: 1, href: "/" }])).toEqual(
    ITEMS,
  );
  expect(readItems({ label: "Groups" })).toEqual([]);
});

test.each([
  ["", []],
  ["1024", ["/reports?q=1024", "/groups?q=1024"]],
  ["3-1024", ["/reports?q=3-1024", "/groups?q=3-1024"]],
  [
    "frame:Draw -user:ada",
    ["/groups?q=frame%3ADraw+-user%3Aada", "/reports?q=frame%3ADraw+-user%3Aada"],
  ],
])("%j is looked for", (typed, addresses) => {
  expect(searchItems(typed).map(({ href }) => href)).toEqual(addresses);
});
