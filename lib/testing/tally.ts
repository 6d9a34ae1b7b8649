import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

const LINES_SHOWN = 12;

/** How many tests passed, and which failed. */
export type Tally = { passed: number; failures: Failure[] };

/** A test that failed: where it stands and what it is called, and what it said. */
export type Failure = { test: string; message: string };

const VitestFile = z.object({
  name: z.string(),
  status: z.string(),
  message: z.string(),
  assertionResults: z.array(
    z.object({
      fullName: z.string(),
      status: z.string(),
      failureMessages: z.array(z.string()).nullable(),
    }),
  ),
});

const Vitest = z.object({ numPassedTests: z.number(), testResults: z.array(VitestFile) }).transform(
  ({ numPassedTests, testResults }): Tally => ({
    passed: numPassedTests,
    failures: testResults.flatMap(failuresOfFile),
  }),
);

const PlaywrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string() })) })),
    }),
  ),
});

const PlaywrightSuite = z.object({
  specs: z.array(PlaywrightSpec),
  get suites(): z.ZodOptional<z.ZodArray<typeof PlaywrightSuite>> {
    return z.array(PlaywrightSuite).optional();
  },
});

const Playwright = z
  .object({
    stats: z.object({ expected: z.number(), flaky: z.number() }),
    suites: z.array(PlaywrightSuite),
  })
  .transform(
    ({ stats, suites }): Tally => ({
      passed: stats.expected + stats.flaky,
      failures: suites.flatMap(failuresOfSuite),
    }),
  );

const Report = z.union([Vitest, Playwright]);

/**
 * Counts what a JSON report of Vitest or Playwright says. A file that does not load is one failure, and
 * so is a run that went wrong without one (an error outside of all tests, a missing report).
 */
export async function countReport(path: string, wentWell: boolean): Promise<Tally> {
  const text = await readFile(path, "utf8").catch(() => "{}");
  const read = Report.safeParse(JSON.parse(text));
  const { passed, failures } = read.success ? read.data : { passed: 0, failures: [] };
  if (failures.length > 0 || (wentWell && read.success)) return { passed, failures };
  const message = read.success
    ? "It failed outside of all tests: see above."
    : "There is no report.";
  return { passed, failures: [{ test: path, message }] };
}

/**
 * Which tests failed, each with the first lines of what it said. Printed last: of a long log often only
 * the end is kept.
 */
export function describeFailures(failures: readonly Failure[]): string {
  return failures
    .map(({ test, message }) => {
      const lines = stripVTControlCharacters(message).split("\n").slice(0, LINES_SHOWN);
      return [`✗ ${test}`, ...lines.map((line) => `    ${line}`)].join("\n");
    })
    .join("\n");
}

function failuresOfFile(file: z.infer<typeof VitestFile>): Failure[] {
  if (file.status !== "failed") return [];
  const path = relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter(({ status }) => status === "failed");
  if (failed.length === 0) return [{ test: path, message: file.message }];
  return failed.map(({ fullName, failureMessages }) => ({
    test: `${path} › ${fullName}`,
    message: failureMessages?.[0] ?? "",
  }));
}

function failuresOfSuite({ specs, suites = [] }: z.infer<typeof PlaywrightSuite>): Failure[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected")
      .map(({ results }) => ({
        test: `${file}:${line} › ${title}`,
        message: results.at(-1)?.errors[0]?.message ?? "",
      })),
  );
  return [...own, ...suites.flatMap(failuresOfSuite)];
}
