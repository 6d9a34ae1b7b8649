import { expect, test } from "vitest";
import { formatTable } from "./table";

test("names to the left, figures to the right", () => {
  expect(
    formatTable([
      ["", "floor", "ratio"],
      ["find", "3 ms", "12.5"],
      ["visible", "1,200 ms"],
    ]),
  ).toBe(
    `            floor  ratio
find         3 ms   12.5
visible  1,200 ms`,
  );
});
