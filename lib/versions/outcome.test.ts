import { expect, test } from "vitest";
import { type GroupInVersions, judge } from "@/lib/versions/outcome";

const group = (before: number, after: number, told: Partial<GroupInVersions> = {}) => ({
  before,
  after,
  isInBefore: before > 0,
  isInAfter: after > 0,
  isInOlder: before > 0,
  ...told,
});

const SAME_DAYS = { before: 30, after: 30 };

test.each([
  ["new", group(0, 5)],
  ["back", group(0, 5, { isInOlder: true })],
  ["gone", group(40, 0)],
  ["worse", group(50, 100)],
  ["better", group(100, 50)],
  ["same", group(50, 60)],
  // Twice as many, but of a few.
  ["same", group(3, 6)],
  // It was met later than in the compared days: then it is neither gone nor new.
  ["better", group(40, 0, { isInAfter: true })],
  ["worse", group(0, 40, { isInBefore: true })],
] as const)("it is %s", (outcome, counted) => {
  expect(judge(counted, SAME_DAYS).outcome).toBe(outcome);
});

test("of few reports it says that they are few", () => {
  expect(judge(group(3, 6), SAME_DAYS).isEnough).toBe(false);
  expect(judge(group(4, 6), SAME_DAYS).isEnough).toBe(true);
});

test("what twice as many reports have is as frequent as before", () => {
  expect(judge(group(200, 400), { before: 10_000, after: 20_000 }).outcome).toBe("same");
  expect(judge(group(200, 400), { before: 10_000, after: 10_000 }).outcome).toBe("worse");
});
