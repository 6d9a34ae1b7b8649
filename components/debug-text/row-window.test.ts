import { expect, test } from "vitest";
import { evenRows } from "@/components/debug-text/row-layout";
import { RowWindows } from "@/components/debug-text/row-window";

const SIZE = { line: 20, columns: 80, view: 600 };
const windows = (count: number) => new RowWindows(evenRows(count), count, SIZE);

test("a short text is in the page as a whole", () => {
  expect(windows(1_000).at(8_000)).toEqual({ first: 0, end: 1_000, above: 0 });
});

test.each([
  [0, { first: 0, end: 81, above: 0 }],
  [200, { first: 0, end: 91, above: 0 }],
  [40_000, { first: 1_960, end: 2_081, above: 39_200 }],
  [99_400, { first: 4_930, end: 5_000, above: 98_600 }],
])("scrolled by %d pixels, the window is %o", (scrolled, expected) => {
  expect(windows(5_000).at(scrolled)).toEqual(expected);
});

/** 20 million empty lines; nothing may be out of reach. */
test.each([5_000, 500_000, 20_000_000])("of %d rows each can be seen", (count) => {
  const all = windows(count);
  expect(all.height).toBeLessThanOrEqual(15_000_000);
  for (const row of [0, 1, 17, Math.floor(count / 2), count - 31, count - 1]) {
    const scrolled = Math.min(all.scrollTo(row, 0), all.height - SIZE.view);
    const { first, end, above } = all.at(all.step(scrolled));
    expect(above).toBeGreaterThanOrEqual(0);
    const top = above + (row - first) * SIZE.line - scrolled;
    expect([first <= row, row < end]).toEqual([true, true]);
    expect(top).toBeGreaterThan(-SIZE.line);
    expect(top).toBeLessThanOrEqual(SIZE.view - SIZE.line + 1);
  }
});

test("the view is filled wherever it is", () => {
  const all = windows(900_000);
  for (let scrolled = 0; scrolled <= all.height - SIZE.view; scrolled += 99_991) {
    const { first, end, above } = all.at(all.step(scrolled));
    expect(above).toBeLessThanOrEqual(scrolled);
    expect(above + (end - first) * SIZE.line).toBeGreaterThanOrEqual(scrolled + SIZE.view);
  }
});

test.each([
  [0, { row: 0, over: 0 }],
  [50, { row: 2, over: 10 }],
])("at %d pixels the top row is %o", (scrolled, expected) => {
  expect(windows(5_000).rowAt(scrolled)).toEqual(expected);
  expect(windows(5_000).scrollTo(expected.row, -expected.over)).toBe(scrolled);
});
