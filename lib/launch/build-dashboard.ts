import { readdir, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { hashFiles, isStamped, writeStamp } from "@/lib/launch/content-stamp";
import { runCommand } from "@/lib/launch/run-command";
import { StartProblem } from "@/lib/start-problem";

const STAMP = ".next/made-from";
const FOLDERS = ["app", "components", "lib", "pages", "public", "prisma/schema.prisma"];

/** Whether .next holds a whole build of exactly these sources, be they committed or not. */
export async function hasBuild(): Promise<boolean> {
  return isStamped(STAMP, await sourceHash());
}

/**
 * Builds the production server into .next. While another start builds there, waits for it, and
 * takes its build when that has the same sources.
 * @throws StartProblem with what the build said
 */
export async function buildDashboard(signal?: AbortSignal): Promise<void> {
  const hash = await sourceHash();
  await rm(STAMP, { force: true });
  while (!(await isStamped(STAMP, hash))) {
    const { code, output } = await runCommand(
      process.execPath,
      ["node_modules/next/dist/bin/next", "build"],
      {
        signal,
        env: {
          ...process.env,
          NODE_ENV: "production",
          NEXT_TELEMETRY_DISABLED: "1",
          NO_COLOR: "1",
        },
      },
    );
    if (code === 0) await writeStamp(STAMP, hash);
    else if (output.includes("Another next build process")) await sleep(1_000);
    else throw new StartProblem(`The dashboard could not be built:\n${output.trim()}`);
  }
}

async function sourceHash(): Promise<string> {
  const atRoot = (await readdir(".")).filter(
    (name) => /\.(ts|mjs|js|json)$/.test(name) && name !== "next-env.d.ts",
  );
  return hashFiles(
    [...FOLDERS, ...atRoot],
    (path) => !/[\\/]generated[\\/]|\.test\.tsx?$/.test(path),
  );
}
