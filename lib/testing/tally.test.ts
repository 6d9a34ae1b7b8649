import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countReport } from "@/lib/testing/tally";

let folder = "";
let report = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashboard-tally-"));
  report = join(folder, "report.json");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ["Vitest's", { numPassedTests: 7, numFailedTests: 2 }, false, { passed: 7, failed: 2 }],
  [
    "Playwright's",
    { stats: { expected: 3, flaky: 1, unexpected: 2 } },
    false,
    { passed: 4, failed: 2 },
  ],
  ["a good run's", { numPassedTests: 7, numFailedTests: 0 }, true, { passed: 7, failed: 0 }],
  [
    "a file that did not load",
    { numPassedTests: 7, numFailedTests: 0 },
    false,
    { passed: 7, failed: 1 },
  ],
  ["another program's", { results: [] }, true, { passed: 0, failed: 1 }],
])("counts %s report", async (_, content, wentWell, tally) => {
  await writeFile(report, JSON.stringify(content));
  expect(await countReport(report, wentWell)).toEqual(tally);
});

test("a run without a report is a failure", async () => {
  expect(await countReport(report, true)).toEqual({ passed: 0, failed: 1 });
});
