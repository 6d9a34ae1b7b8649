import { expect, test } from "vitest";
import { versionsMarkdown } from "@/lib/versions/comparison-markdown";

test("a comparison is told with its counts, and texts from outside stay texts", () => {
  const row = { name: "a!b<T>|\n*c*", before: 0, after: 12, change: "at least 2.1 times" };
  const told = versionsMarkdown({
    application: "Farm",
    before: "1.9",
    after: "2.0",
    basis: "In the first 5 days of each.",
    outcomes: [
      { label: "New", count: 3, rows: [row] },
      { label: "Gone", count: 0, rows: [] },
    ],
  });
  expect(told).toBe(`## Farm: 1.9 → 2.0

3 new, 0 gone. In the first 5 days of each.

### New (3)

| Group | 1.9 | 2.0 | Change |
| --- | --: | --: | --- |
| a\\!b\\<T\\>\\| \\*c\\* | 0 | 12 | at least 2.1 times |

2 more.`);
});
