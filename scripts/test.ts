// npm test: everything, on a fresh clone too. npm test -- unit|database|process|e2e|FILE …: parts.
import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { buildDashboard, hasBuild } from "@/lib/launch/build-dashboard";
import { freePort } from "@/lib/launch/free-port";
import { listenForStop } from "@/lib/launch/stop-signals";
import { findChromium, installChromium } from "@/lib/testing/chromium";
import { planTests } from "@/lib/testing/plan-tests";
import { runTool } from "@/lib/testing/run-tool";
import { countReport, describeFailures, type Failure, type Tally } from "@/lib/testing/tally";
import { createTestDatabase, dropTestDatabase } from "@/lib/testing/test-database";
import { openTestServer } from "@/lib/testing/test-server";

const VITEST_REPORT = ".test/vitest.json";
const PLAYWRIGHT_REPORT = ".test/playwright.json";
const NOTHING: Tally = { passed: 0, failures: [] };

const plan = planTests(process.argv.slice(3));
const signal = listenForStop().requested;
let passed = 0;
const failures: Failure[] = [];

await mkdir(".test", { recursive: true });
await part("Set-up", setUp);
if (plan.checks) {
  await part("Format and lint", () =>
    check("Biome", () => runTool("biome", ["check"], { signal })),
  );
  await part("Types", () => check("TypeScript", checkTypes));
}
const isBuilt = !plan.build || (await part("Production build", build));
const { vitest, playwright } = plan;
if (vitest) await part("Tests", () => onTestServer((url) => runVitest(url, vitest)));
if (playwright && isBuilt) {
  await part("Browser journeys", () => onTestServer((url) => runPlaywright(url, playwright)));
}
if (failures.length > 0) console.log(`\n== Failed\n${describeFailures(failures)}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 || signal.aborted ? 1 : 0);

/** Adds what a part counted; one that throws is one failure. Gives whether nothing failed. */
async function part(title: string, work: () => Promise<Tally>): Promise<boolean> {
  if (signal.aborted) return false;
  console.log(`\n== ${title}`);
  const counted = await work().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    return { passed: 0, failures: [{ test: title, message }] };
  });
  passed += counted.passed;
  failures.push(...counted.failures);
  return counted.failures.length === 0;
}

async function check(tool: string, work: () => Promise<boolean>): Promise<Tally> {
  if (await work()) return { passed: 1, failures: [] };
  return { passed: 0, failures: [{ test: tool, message: "What it found is printed above." }] };
}

async function setUp(): Promise<Tally> {
  if (plan.playwright && findChromium() === null) {
    console.log("Installing Chromium …");
    await installChromium();
  }
  return NOTHING;
}

async function checkTypes(): Promise<boolean> {
  if (!(await runTool("next", ["typegen"], { signal }))) return false;
  return runTool("tsc", ["--noEmit"], { signal });
}

async function build(): Promise<Tally> {
  if (!(await hasBuild())) await buildDashboard(signal);
  return NOTHING;
}

async function onTestServer(work: (url: string) => Promise<Tally>): Promise<Tally> {
  const server = await openTestServer();
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}

async function runVitest(serverUrl: string, filters: string[]): Promise<Tally> {
  await rm(VITEST_REPORT, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${VITEST_REPORT}`];
  const wentWell = await runTool("vitest", ["run", ...reporters, ...filters], {
    signal,
    env: { TEST_DATABASE_URL: serverUrl },
  });
  return countReport(VITEST_REPORT, wentWell);
}

async function runPlaywright(serverUrl: string, filters: string[]): Promise<Tally> {
  await rm(PLAYWRIGHT_REPORT, { force: true });
  const database = `crashboard_e2e_${process.pid}`;
  const wentWell = await runTool("playwright", ["test", "--reporter=list,json", ...filters], {
    signal,
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT,
      E2E_DATABASE_URL: await createTestDatabase(serverUrl, database),
      E2E_PORT: String(await freePort("127.0.0.1")),
      E2E_OIDC_PORT: String(await freePort("127.0.0.1")),
      E2E_INGEST_TOKEN: randomBytes(16).toString("hex"),
    },
  });
  await dropTestDatabase(serverUrl, database);
  return countReport(PLAYWRIGHT_REPORT, wentWell);
}
