import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = {
  "server-only": fileURLToPath(
    import.meta.resolve("server-only").replace(/index\.js$/, "empty.js"),
  ),
  "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
};

const FOLDERS = "{app,components,lib,scripts}";

export default defineConfig({
  resolve: { alias },
  test: {
    env: {
      LOG_LEVEL: "silent",
      AUTH_SECRET: "this-signs-sessions-of-tests-only",
      PERSON_KEY: "this-hashes-people-of-tests-only",
      // Tests send faster than anybody else.
      INGEST_RATE_LIMIT: "0",
    },
    // A hang, not slowness, is what a limit of time is to find, on the slowest machine too.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [`${FOLDERS}/**/*.test.{ts,tsx}`],
          exclude: ["**/*.db.test.ts", "**/*.process.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [`${FOLDERS}/**/*.db.test.ts`],
          globalSetup: "lib/testing/template-database.ts",
          setupFiles: "lib/testing/database.ts",
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          include: [`${FOLDERS}/**/*.process.test.ts`],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Whole servers are started: one at a time, and not beside the other tests.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
