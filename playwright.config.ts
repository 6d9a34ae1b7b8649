import { defineConfig, devices } from "@playwright/test";
import { OIDC_CLIENT } from "@/e2e/oidc-client";
import { NOBODY_STATE, OWNER_STATE } from "@/e2e/owner";
import { findChromium } from "@/lib/testing/chromium";

// `npm test` (or `npm test -- e2e`) sets these: a fresh database, a free port, a token.
const { E2E_DATABASE_URL, E2E_PORT, E2E_OIDC_PORT, E2E_INGEST_TOKEN } = process.env;
if (!E2E_DATABASE_URL || !E2E_PORT || !E2E_OIDC_PORT || !E2E_INGEST_TOKEN) {
  throw new Error("The browser tests need a server of their own: run npm test -- e2e");
}

// Without the first three each window of a whole Chromium loads two hidden pages of its address bar,
// which takes as long as the page a journey asks for. Only the last such list counts, so the rest of
// Playwright's own that matters here is repeated.
const SWITCHED_OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "MediaRouter",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
];

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const address = `http://127.0.0.1:${E2E_PORT}`;

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } };

export default defineConfig({
  testDir: "e2e",
  outputDir: ".test/playwright",
  // One server and one database for all journeys.
  workers: 1,
  // Far beyond what a slow machine takes: what a limit is to find is what hangs.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // Where other work slows the machine down a journey may miss a limit of time; those that needed a
  // second try are named as flaky at the end. It finds what the first one left: see own-name.ts.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL: address,
    // Journeys are the owner's, who has signed in; a journey of somebody else says so.
    storageState: OWNER_STATE,
    // A trace copies the page at each step, which takes as long as the journeys: `--trace on` makes one.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        ...asRoot,
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        `--disable-features=${SWITCHED_OFF.join()}`,
      ],
    },
  },
  // First somebody sets it up; the first run needs an empty database; after it the samples arrive for
  // all the others.
  projects: [
    {
      name: "set-up",
      testMatch: "set-up.setup.ts",
      use: { ...desktop, storageState: NOBODY_STATE },
    },
    {
      name: "first-run",
      testMatch: "first-run.spec.ts",
      dependencies: ["set-up"],
      use: desktop,
    },
    { name: "samples", testMatch: "samples.setup.ts", dependencies: ["first-run"] },
    {
      name: "desktop",
      testIgnore: "first-run.spec.ts",
      dependencies: ["samples"],
      use: desktop,
      grepInvert: /@phone/,
    },
    {
      name: "phone",
      testIgnore: "first-run.spec.ts",
      dependencies: ["samples"],
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
      grep: /@phone/,
    },
  ],
  webServer: [
    {
      command: "node --import tsx e2e/oidc-server.ts",
      url: `http://127.0.0.1:${E2E_OIDC_PORT}/.well-known/openid-configuration`,
      env: { E2E_PORT, E2E_OIDC_PORT },
      stdout: "ignore",
      stderr: "ignore",
    },
    {
      command: "node scripts/run.mjs start",
      url: `${address}/api/health/ready`,
      timeout: 180_000,
      stdout: "ignore",
      stderr: "pipe",
      gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
      // Empty ones count as unset and keep a developer's .env out of it.
      env: {
        DATABASE_URL: E2E_DATABASE_URL,
        DATA_DIR: ".test/e2e",
        HOST: "127.0.0.1",
        PORT: E2E_PORT,
        PUBLIC_URL: "",
        INGEST_TOKEN: E2E_INGEST_TOKEN,
        AUTH_SECRET: "",
        PERSON_KEY: "",
        OIDC_ISSUER: `http://127.0.0.1:${E2E_OIDC_PORT}`,
        OIDC_CLIENT_ID: OIDC_CLIENT.id,
        OIDC_CLIENT_SECRET: OIDC_CLIENT.secret,
        OIDC_NAME: "Orrery Login",
        ADMIN_EMAIL: "",
        ADMIN_PASSWORD: "",
        LOG_LEVEL: "warn",
        LOG_FORMAT: "json",
      },
    },
  ],
});
