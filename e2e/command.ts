import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs a command of package.json on the database of the journeys; gives what it says. */
export async function runCommand(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["scripts/run.mjs", name, ...args],
    { env: { ...process.env, DATABASE_URL: process.env.E2E_DATABASE_URL, DATA_DIR: ".test/e2e" } },
  );
  return stdout;
}

/** The address of the link that `npm run link` prints. */
export async function newLink(...args: string[]): Promise<string> {
  const address = /^http\S+$/m.exec(await runCommand("link", ...args))?.[0];
  if (!address) throw new Error("It printed no link.");
  return address;
}
