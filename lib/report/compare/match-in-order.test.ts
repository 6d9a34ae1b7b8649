import fc from "fast-check";
import { expect, test } from "vitest";
import { matchInOrder } from "@/lib/report/compare/match-in-order";

const lists = fc.array(fc.nat({ max: 5 }), { maxLength: 40 });

/** By the textbook, in the time of the product of both lengths. */
function longestCommon(a: number[], b: number[]): number {
  let row = b.map(() => 0);
  for (const item of a) {
    const above = row;
    row = [];
    b.forEach((other, at) => {
      const [left, up, corner] = [row[at - 1] ?? 0, above[at] ?? 0, above[at - 1] ?? 0];
      row.push(item === other ? corner + 1 : Math.max(left, up));
    });
  }
  return row.at(-1) ?? 0;
}

test("equal numbers are paired, without crossing, as many as there can be", () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const matches = matchInOrder(a, b);
      for (const [x, y] of matches) expect(a[x]).toBe(b[y]);
      for (const [at, [x, y]] of matches.entries()) {
        const [beforeX, beforeY] = matches[at - 1] ?? [-1, -1];
        expect(x > beforeX && y > beforeY).toBe(true);
      }
      expect(matches).toHaveLength(longestCommon(a, b));
    }),
    { numRuns: 500 },
  );
});

test("with thousands of differences, pairs still are equal and do not cross", () => {
  const a = Array.from({ length: 5_000 }, (_, at) => (at * at) % 101);
  const b = Array.from({ length: 5_000 }, (_, at) => (at * at * 7) % 103);
  const matches = matchInOrder(a, b);
  expect(matches.length).toBeGreaterThan(500);
  for (const [x, y] of matches) expect(a[x]).toBe(b[y]);
  expect(matches).toEqual(matches.toSorted(([one], [other]) => one - other));
  expect(matches).toEqual(matches.toSorted(([, one], [, other]) => one - other));
});
