import { readFile } from "node:fs/promises";
import { z } from "zod";

/** How many tests passed and failed. */
export type Tally = { passed: number; failed: number };

const Vitest = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const Playwright = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});
const Report = z.union([
  Vitest.transform((report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })),
  Playwright.transform(({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  })),
]);

/**
 * Counts what a JSON report of Vitest or Playwright says. A run that went wrong without a failed
 * test (a file that does not load, a missing report) counts as one failure.
 */
export async function countReport(path: string, wentWell: boolean): Promise<Tally> {
  const text = await readFile(path, "utf8").catch(() => "{}");
  const read = Report.safeParse(JSON.parse(text));
  const { passed, failed } = read.success ? read.data : { passed: 0, failed: 0 };
  const unexplained = !wentWell || !read.success;
  return { passed, failed: unexplained ? Math.max(failed, 1) : failed };
}
