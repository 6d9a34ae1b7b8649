import { expect, test } from "vitest";
import {
  hiddenRuns,
  nextTextState,
  type TextAction,
  type TextState,
} from "@/components/debug-text/text-state";
import type { LineRange } from "@/lib/debug-text/line-ranges";

const line = (number: number): LineRange => ({ firstLine: number, lastLine: number });
const NOISE = [
  { firstLine: 3, lastLine: 5 },
  { firstLine: 8, lastLine: 8 },
];
const START: TextState = {
  sought: "",
  showNoise: false,
  marked: null,
  opened: new Set(),
  jumps: 0,
};

function after(...actions: TextAction[]) {
  const state = actions.reduce(nextTextState(NOISE), START);
  return { ...state, hidden: hiddenRuns(NOISE, state).map(({ firstLine }) => firstLine) };
}

test("at first all noise is hidden", () => {
  expect(after().hidden).toEqual([3, 8]);
});

test.each([
  [1, [3, 8]],
  [3, [8]],
  [5, [8]],
  [8, [3]],
])("at line %d, the runs at %o are hidden", (to, hidden) => {
  const state = after({ do: "go", to: line(to) });
  expect(state).toMatchObject({ hidden, marked: line(to), jumps: 1 });
});

test("what was opened stays open, and no jump is missed", () => {
  const go = (to: number): TextAction => ({ do: "go", to: line(to) });
  expect(after(go(4), go(8), go(8))).toMatchObject({ hidden: [], marked: line(8), jumps: 3 });
});

test("marking lines scrolls nowhere", () => {
  expect(after({ do: "mark", to: NOISE[0] ?? line(3) })).toMatchObject({
    hidden: [3, 8],
    jumps: 0,
  });
});

test("noise is shown, and hidden again with all that was opened", () => {
  const show: TextAction = { do: "show noise", show: true };
  const hide: TextAction = { do: "show noise", show: false };
  expect(after(show).hidden).toEqual([]);
  expect(after({ do: "go", to: line(4) }, show, hide).hidden).toEqual([3, 8]);
});
