import { expect, test } from "vitest";
import { readColumns, writeColumns } from "@/components/lists/list-look";

const OFFERED = [
  { id: "trend", label: "Trend", shown: true },
  { id: "reports", label: "Reports", shown: true },
  { id: "database", label: "Database", shown: false },
] as const;

test.each([
  ["nothing", "", ["trend", "reports"]],
  ["some", "database.trend", ["trend", "database"]],
  ["none", writeColumns([]), []],
  ["a column that is gone, and nonsense", "owner.reports.<b>", ["reports"]],
])("of %s kept, the list shows what it offers in its order", (_, kept, expected) => {
  expect(readColumns(kept, OFFERED)).toEqual(expected);
});

test.each([[["trend"]], [["trend", "database"]], [[]]])("%j is read as it was written", (ids) => {
  expect(readColumns(writeColumns(ids), OFFERED)).toEqual(ids);
});
