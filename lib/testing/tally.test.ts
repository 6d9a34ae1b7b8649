import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countReport, describeFailures } from "@/lib/testing/tally";

let folder = "";
let report = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashboard-tally-"));
  report = join(folder, "report.json");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const vitest = {
  numPassedTests: 7,
  testResults: [
    { name: resolve("lib/good.test.ts"), status: "passed", message: "", assertionResults: [] },
    {
      name: resolve("lib/bad.test.ts"),
      status: "failed",
      message: "",
      assertionResults: [
        { fullName: "adds", status: "passed", failureMessages: [] },
        { fullName: "sums up", status: "failed", failureMessages: ["expected 2 to be 3"] },
      ],
    },
    {
      name: resolve("lib/lost.test.ts"),
      status: "failed",
      message: "Cannot find module",
      assertionResults: [],
    },
  ],
};

const journey = (title: string, status: string, message: string) => ({
  title,
  file: "search.spec.ts",
  line: 30,
  tests: [
    { status, results: [{ errors: [{ message: "the first try's" }] }, { errors: [{ message }] }] },
  ],
});

const playwright = {
  stats: { expected: 3, flaky: 1 },
  suites: [
    {
      specs: [journey("finds", "expected", "")],
      suites: [
        { specs: [journey("sorts", "flaky", "late"), journey("leads", "unexpected", "lost")] },
      ],
    },
  ],
};

test.each([
  [
    "Vitest's",
    vitest,
    {
      passed: 7,
      failures: [
        { test: "lib/bad.test.ts › sums up", message: "expected 2 to be 3" },
        { test: "lib/lost.test.ts", message: "Cannot find module" },
      ],
    },
  ],
  [
    "Playwright's",
    playwright,
    { passed: 4, failures: [{ test: "search.spec.ts:30 › leads", message: "lost" }] },
  ],
])("counts %s report, and tells what failed", async (_, content, tally) => {
  await writeFile(report, JSON.stringify(content));
  expect(await countReport(report, false)).toEqual(tally);
});

test("a good run has no failures", async () => {
  await writeFile(report, JSON.stringify({ numPassedTests: 7, testResults: [] }));
  expect(await countReport(report, true)).toEqual({ passed: 7, failures: [] });
});

test.each([
  ["that went wrong outside of all tests", { numPassedTests: 7, testResults: [] }, false],
  ["with another program's report", { results: [] }, true],
])("a run %s is one failure", async (_, content, wentWell) => {
  await writeFile(report, JSON.stringify(content));
  expect((await countReport(report, wentWell)).failures).toHaveLength(1);
});

test("a run without a report is one failure", async () => {
  expect((await countReport(report, true)).failures).toHaveLength(1);
});

test("a failure is described by the first lines of what it said, without colours", () => {
  const message = ["\u001b[31mexpected\u001b[39m", ...Array.from({ length: 50 }, () => "at")].join(
    "\n",
  );
  const described = describeFailures([{ test: "a", message }]);
  expect(described.split("\n").slice(0, 3)).toEqual(["✗ a", "    expected", "    at"]);
  expect(described.split("\n").length).toBeLessThan(20);
});
