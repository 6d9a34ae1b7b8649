import { expect, test } from "vitest";
import { releaseNames } from "@/components/charts/release-names";
import { compareWords } from "@/components/charts/volume-words";

test.each([
  [3_480, 3_120, "3,480 reports, +12 % from 3,120 in the period before"],
  [12, 24, "12 reports, -50 % from 24 in the period before"],
  [12, 9, "12 reports, 9 in the period before"],
  [1, 0, "1 report, 0 in the period before"],
  [7, null, "7 reports"],
])("%d after %j: %s", (total, before, words) => {
  const counted = before === null ? null : { counts: [], total: before };
  expect(compareWords({ total, before: counted })).toBe(words);
});

test.each([
  [["4.2"], 1, "4.2"],
  [["4.2", ""], 2, "4.2, (no version)"],
  [["4.2", "4.3"], 1_402, "4.2, 4.3 and 1,400 more"],
])("%j of %d are %s", (names, count, words) => {
  expect(releaseNames({ bucket: 0, version: null, names, count })).toBe(words);
});
