import { spawn } from "node:child_process";

/** The programs of the packages that check and test; each is run by Node itself. */
const PROGRAMS = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

/** Runs one of them on our terminal, without input, and says whether it went well. */
export function runTool(
  name: keyof typeof PROGRAMS,
  args: string[],
  { env = {}, signal }: { env?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAMS[name], ...args], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, CI: "true", NEXT_TELEMETRY_DISABLED: "1", ...env },
      signal,
    });
    child.once("error", () => undefined); // the end of it tells
    child.once("close", (code) => resolve(code === 0));
  });
}
