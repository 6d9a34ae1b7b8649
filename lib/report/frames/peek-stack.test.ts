import { expect, test } from "vitest";
import { type PeekRow, peekStack } from "@/lib/report/frames/peek-stack";
import { aFrame } from "@/lib/testing/report-parts";

const frames = (count: number) =>
  Array.from({ length: count }, (_, level) => aFrame({ function: `f${level}` }));

/** "0 1 …2 7" for the frames 0 and 1, two left out, and the frame 7; "…2(1)": one of them found. */
function read(rows: PeekRow[]): string {
  const words = rows.map((row) =>
    row.kind === "frame"
      ? String(row.level)
      : `…${row.count}${row.found > 0 ? `(${row.found})` : ""}`,
  );
  return words.join(" ");
}

const finds = (...levels: number[]) => {
  const names = levels.map((level) => `f${level}`);
  return (frame: { function: string | null }) => names.includes(frame.function ?? "");
};

test.each([
  ["no frame", 0, null, ""],
  ["few frames", 3, null, "0 1 2"],
  ["just as many as are shown", 8, null, "0 1 2 3 4 5 6 7"],
  ["more", 40, null, "0 1 2 3 4 5 6 7 …32"],
  ["a frame that was found on top", 10, finds(2), "0 1 2 3 4 5 6 7 …2"],
  ["one found in the deep", 41, finds(39), "0 1 2 3 4 5 6 7 …31 39 …1"],
  ["one found next to the top", 9, finds(8), "0 1 2 3 4 5 6 7 8"],
  ["the outermost found", 10, finds(9), "0 1 2 3 4 5 6 7 …1 9"],
  ["two found beside each other", 14, finds(10, 11), "0 1 2 3 4 5 6 7 …2 10 11 …2"],
  ["all found", 20, () => true, "0 1 2 3 4 5 6 7 8 9 10 11 …8(8)"],
])("of a stack with %s", (_, count, isFound, expected) => {
  expect(read(peekStack(frames(count), isFound))).toBe(expected);
});
