import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { runCommand } from "@/lib/launch/run-command";
import { StartProblem } from "@/lib/start-problem";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, else Playwright's own, else one on the PATH;
 * null when there is none.
 */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/**
 * Installs a Chromium: Playwright's own, or as root on Debian the system's, where Playwright's
 * host cannot be reached.
 * @throws StartProblem when neither works
 */
export async function installChromium(): Promise<string> {
  const playwright = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
  const timeout = DOWNLOAD_TIMEOUT_MS;
  await runCommand(process.execPath, playwright, { timeout });
  if (findChromium() === null && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runCommand("apt-get", ["update", "-qq"], { env, timeout });
    await runCommand("apt-get", ["install", "-y", "-qq", "chromium"], { env, timeout });
  }
  const found = findChromium();
  if (found !== null) return found;
  throw new StartProblem(
    "The browser tests need a Chromium, and none could be installed. Install Chromium or Chrome and start again, or set CHROMIUM_PATH to its program.",
  );
}
