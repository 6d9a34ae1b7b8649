import { expect, test } from "vitest";
import { verdict } from "./goal";

const format = (figure: number) => `${figure} ms`;

test("a figure at its limit meets the goal", () => {
  expect(verdict([{ what: "find", measured: 200, atMost: 200, format }])).toBe("goal met");
});

test("each missed goal is told with how much", () => {
  const goals = [
    { what: "stack", measured: 90, atMost: 100, format },
    { what: "find", measured: 230, atMost: 200, format },
    { what: "longest task", measured: 201, atMost: 200, format },
  ];
  expect(verdict(goals)).toBe("goal missed: find, by 30 ms; longest task, by 1 ms");
});

test("a goal may ask for more", () => {
  const goal = { what: "pages/s", atLeast: 30, format: (figure: number) => `${figure}/s` };
  expect(verdict([{ ...goal, measured: 30 }])).toBe("goal met");
  expect(verdict([{ ...goal, measured: 25 }])).toBe("goal missed: pages/s, by 5/s");
});
