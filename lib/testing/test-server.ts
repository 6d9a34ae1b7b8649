import { mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { EmbeddedPostgres } from "@/lib/launch/embedded-postgres";
import { isLiveProcess } from "@/lib/launch/live-process";

const FOLDER = resolve(".test");
const PREFIX = "postgres-";

/** A PostgreSQL server that tests may make databases in. */
export type TestServer = { url: string; close: () => Promise<void> };

/** The given server, by default that of TEST_DATABASE_URL; else a new embedded one, gone after. */
export async function openTestServer(
  given: string | undefined = process.env.TEST_DATABASE_URL,
): Promise<TestServer> {
  if (given) return { url: given, close: async () => undefined };
  await mkdir(FOLDER, { recursive: true });
  await removeAbandoned();
  const dataDir = join(FOLDER, `${PREFIX}${process.pid}`);
  const embedded = await EmbeddedPostgres.open({ dataDir, note: ignore, throwaway: true });
  const close = async () => {
    await embedded.destroy();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: embedded.url, close };
}

// A run that was killed leaves its server behind, running.
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(FOLDER)) {
    if (!name.startsWith(PREFIX)) continue;
    if (await isLiveProcess(Number(name.slice(PREFIX.length)), "node")) continue;
    const dataDir = join(FOLDER, name);
    const embedded = await EmbeddedPostgres.open({ dataDir, note: ignore, throwaway: true });
    await embedded.destroy();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function ignore(): void {}
