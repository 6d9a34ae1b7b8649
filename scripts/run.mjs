// Runs scripts/NAME.ts on a fresh clone too: it uses nothing but Node until npm has installed the
// rest.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const name = process.argv[2] ?? "";
checkNode();
checkName();
if (!isInstalled()) install();
await run();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(
    `Crashboard needs Node ${OLDEST_NODE.join(".")} or later, and this is ${process.versions.node}. Install the current one from https://nodejs.org and start again.`,
  );
}

function checkName() {
  if (/^[a-z]+$/.test(name) && existsSync(`scripts/${name}.ts`)) return;
  stop(
    `There is no command "${name}". Use npm start, npm run dev, npm run link, npm run sample, npm run seed, npm run recount, npm run bench, npm run torture or npm test.`,
  );
}

/** Whether node_modules holds what the lockfile lists; npm keeps a lockfile of its own in there. */
function isInstalled() {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || (path in present ? present[path]?.version === version : optional === true),
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return {};
  }
}

function install() {
  console.log("Installing packages with npm …");
  // A shell finds npm on Windows too, where it is a batch file.
  const command = "npm ci --include=dev --include=optional --no-audit --no-fund --loglevel=error";
  const { status } = spawnSync(command, { shell: true, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    stop("npm could not install the packages; its message is above. Correct that and start again.");
  }
}

async function run() {
  try {
    const { register } = await import("tsx/esm/api");
    register();
    const { ensurePrismaClient } = await import("../lib/launch/prisma-client.ts");
    await ensurePrismaClient(() => console.log("Generating the database client …"));
    await import(`./${name}.ts`);
  } catch (error) {
    const isMeant = error instanceof Error && error.name === "StartProblem";
    stop(isMeant ? error.message : error);
  }
}

/**
 * @param {unknown} problem
 * @returns {never}
 */
function stop(problem) {
  console.error(problem);
  process.exit(1);
}
