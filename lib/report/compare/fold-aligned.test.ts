import { expect, test } from "vitest";
import type { AlignedKind, AlignedRow } from "@/lib/report/compare/align-stacks";
import { foldAligned } from "@/lib/report/compare/fold-aligned";

function rows(...kinds: [AlignedKind, number][]): AlignedRow[] {
  return kinds
    .flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
    .map((kind, at) => ({ kind, a: at, b: at, movedTo: null }));
}

const told = (list: AlignedRow[]) =>
  foldAligned(list).map((item) =>
    item.kind === "run" ? `${item.rows.length} ${item.of}` : item.kind,
  );

test("equal frames are folded but for the innermost and those beside a difference", () => {
  expect(told(rows(["same", 10], ["changed", 1], ["same", 8]))).toEqual([
    ...["same", "same", "same", "6 same", "same"],
    "changed",
    ...["same", "7 same"],
  ]);
});

test("two equal frames are no run", () => {
  expect(told(rows(["added", 1], ["same", 4], ["added", 1]))).toEqual([
    ...["added", "same", "same", "same", "same", "added"],
  ]);
});

test("differences are folded only where there are many", () => {
  expect(told(rows(["removed", 25]))).toHaveLength(25);
  const deep = told(rows(["removed", 1_000]));
  expect(deep).toHaveLength(24);
  expect(deep[20]).toBe("977 removed");
});

test("nothing is lost", () => {
  const list = rows(["same", 40], ["added", 60], ["same", 3], ["moved", 1], ["same", 50]);
  const unfolded = foldAligned(list).flatMap((item) => (item.kind === "run" ? item.rows : [item]));
  expect(unfolded).toEqual(list);
});
