import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  readRunningServer,
  removeRunningServer,
  writeRunningServer,
} from "@/lib/launch/running-server";

const addresses = {
  dashboard: "http://127.0.0.1:3000",
  webhook: "http://127.0.0.1:3000/api/ingest/0123456789abcdef",
};
let dataDir = "";
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "crashboard-running-"));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(dataDir, { recursive: true, force: true });
});

/** A process that looks like `node scripts/run.mjs start`, or like another program. */
async function startProcess(argument: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", argument]);
  children.push(child);
  await once(child, "spawn");
  return child;
}

async function writeFor(pid: number | undefined): Promise<void> {
  await writeFile(join(dataDir, "server.json"), JSON.stringify({ pid, ...addresses }));
}

test("gives the addresses of a server that lives", async () => {
  await writeFor((await startProcess("run.mjs")).pid);
  expect(await readRunningServer(dataDir)).toEqual(addresses);
});

test("gives none when its process has ended", async () => {
  const server = await startProcess("run.mjs");
  await writeFor(server.pid);
  server.kill("SIGKILL");
  await once(server, "exit");
  expect(await readRunningServer(dataDir)).toBeNull();
});

test.skipIf(process.platform === "win32")(
  "gives none when the process of that id is another program by now",
  async () => {
    await writeFor((await startProcess("another.mjs")).pid);
    expect(await readRunningServer(dataDir)).toBeNull();
  },
);

test.each(["", "{", "[]", '{"pid":1}'])(
  "gives none when the file is damaged (%s)",
  async (text) => {
    await writeFile(join(dataDir, "server.json"), text);
    expect(await readRunningServer(dataDir)).toBeNull();
  },
);

test("a server keeps its addresses to its owner, and removes them, but only its own", async () => {
  await writeRunningServer(dataDir, addresses);
  const file = join(dataDir, "server.json");
  if (process.platform !== "win32") expect((await stat(file)).mode & 0o777).toBe(0o600);
  await removeRunningServer(dataDir);
  await expect(stat(file)).rejects.toThrow("ENOENT");

  await writeFor(1);
  await removeRunningServer(dataDir);
  expect((await stat(file)).isFile()).toBe(true);
});
