import { expect, test } from "vitest";
import { stackReader } from "@/lib/report/frames/stack-reader";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { emptyReport, type Thread } from "@/lib/report/report";
import { splitSymbol } from "@/lib/report/symbol";
import type { FrameFinder } from "@/lib/search/find-frames";
import { aFrame, aThread } from "@/lib/testing/report-parts";

const WINDOWS = 1;

function thread(...symbols: string[]) {
  return aThread({
    frames: symbols.map((symbol) => aFrame({ ...splitSymbol(symbol), symbol })),
  });
}

const CRASH = thread(
  "ntdll!RtlFreeHeap",
  "ntdll!RtlpLow",
  "KERNELBASE!Wait",
  "Orrery!draw",
  "Orrery!main",
);

function readerOf(...threads: Thread[]) {
  return readerFinding(null, ...threads);
}

function readerFinding(isFound: FrameFinder | null, ...threads: Thread[]) {
  const model = { ...emptyReport(), threads };
  const judge = reportJudge(model, { crashTypeId: WINDOWS, frameRules: [] });
  const links = { source: () => null, search: () => null, rules: () => "" };
  return stackReader({ model, judge, links, groupName: "Orrery!draw", isFound });
}

test("folds the system's frames and finds the one that names the group", () => {
  const { rows, groupFrame } = readerOf(CRASH)(CRASH, true);
  expect(groupFrame).toBe(3);
  expect(rows).toEqual([
    { kind: "frame", index: 0 },
    { kind: "system", first: 1, count: 2, modules: ["ntdll", "KERNELBASE"] },
    { kind: "frame", index: 3 },
    { kind: "frame", index: 4 },
  ]);
});

test("what a query asked for is not folded away", () => {
  const isFound: FrameFinder = ({ function: called }) => called === "RtlpLow";
  const { rows } = readerFinding(isFound, CRASH)(CRASH, true);
  expect(rows[1]).toEqual({ kind: "frame", index: 1 });
});

test("only the thread that crashed names the group, and unfolded a stack has all its frames", () => {
  const other = thread("ntdll!Wait", "ntdll!Wait2", "Orrery!draw");
  const { rows, groupFrame } = readerOf(CRASH, other)(other, false);
  expect(groupFrame).toBeNull();
  expect(rows).toHaveLength(3);
});

test("100,000 frames, each at a place of its own, are read in a moment", () => {
  const deep = thread(...Array.from({ length: 100_000 }, (_, level) => `Orrery!step${level}`));
  expect(readerOf(deep)(deep, true).rows).toHaveLength(100_000);
});
