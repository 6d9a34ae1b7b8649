import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { isLiveProcess } from "@/lib/launch/live-process";

const ServerFile = z.object({
  pid: z.number(),
  dashboard: z.string(),
  webhook: z.string(),
});

/** The addresses of a running Crashboard; `webhook` holds a secret. */
export type RunningServer = { dashboard: string; webhook: string };

/** Keeps the addresses of this process's server in DATA_DIR, readable by its user only. */
export async function writeRunningServer(dataDir: string, server: RunningServer): Promise<void> {
  const draft = `${serverFile(dataDir)}.${process.pid}`;
  const text = `${JSON.stringify({ pid: process.pid, ...server }, null, 2)}\n`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, serverFile(dataDir));
}

/** The addresses of the Crashboard that runs with this DATA_DIR, or null when none does. */
export async function readRunningServer(dataDir: string): Promise<RunningServer | null> {
  const server = await readServerFile(dataDir);
  if (server === null || !(await isLiveProcess(server.pid, "run.mjs"))) return null;
  return { dashboard: server.dashboard, webhook: server.webhook };
}

/** Removes this process's addresses; those of another one stay. */
export async function removeRunningServer(dataDir: string): Promise<void> {
  const server = await readServerFile(dataDir);
  if (server?.pid === process.pid) await rm(serverFile(dataDir), { force: true });
}

async function readServerFile(dataDir: string): Promise<z.infer<typeof ServerFile> | null> {
  const text = await readFile(serverFile(dataDir), "utf8").catch(() => null);
  if (text === null) return null;
  const read = ServerFile.safeParse(parseJson(text));
  return read.success ? read.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function serverFile(dataDir: string): string {
  return join(dataDir, "server.json");
}
