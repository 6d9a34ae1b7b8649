import { expect, test } from "vitest";
import { countLines, hiddenNoise } from "@/components/debug-text/noise";

const NOISE = [
  { firstLine: 1, lastLine: 4 },
  { firstLine: 9, lastLine: 9 },
  { firstLine: 12, lastLine: 31 },
];

test.each([
  [1, [0, 1, 2], 25],
  [4, [1, 2], 21],
  [8, [0, 1, 2], 25],
  [9, [0, 2], 24],
  [12, [0, 1], 5],
  [31, [0, 1], 5],
  [32, [0, 1, 2], 25],
])("at line %d the runs %o are hidden", (line, runs, count) => {
  const hidden = hiddenNoise(NOISE, line);
  expect(hidden).toEqual(runs.map((run) => NOISE[run]));
  expect(countLines(hidden)).toBe(count);
});

test("a run that no link could open is shown", () => {
  expect(hiddenNoise([{ firstLine: 1, lastLine: 1 }], 1)).toEqual([]);
});
