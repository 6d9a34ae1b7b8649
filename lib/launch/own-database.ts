import { realpath } from "node:fs/promises";
import { env } from "@/lib/env";
import { findHome } from "@/lib/launch/embedded/locate-home";
import {
  connectToRunning,
  embeddedUrl,
  readPassword,
} from "@/lib/launch/embedded/running-postmaster";
import { EmbeddedPostgres } from "@/lib/launch/embedded-postgres";
import { migrate } from "@/lib/launch/migrate";
import { reachDatabase } from "@/lib/launch/reach-database";
import { readRunningServer } from "@/lib/launch/running-server";

type Note = (sentence: string) => void;

/**
 * Does `work` on the database that `npm start` would use, up to date: that of DATABASE_URL, else the
 * embedded one, which is started for it when no Crashboard runs on it.
 * @throws StartProblem when it cannot be reached
 */
export async function onOwnDatabase<T>(note: Note, work: (url: string) => Promise<T>): Promise<T> {
  const given = env.databaseUrl;
  if (given !== null) await reachDatabase(given);
  const url = given ?? (await findRunning(env.dataDir));
  if (url !== null) {
    await migrate(url, note);
    return work(url);
  }
  const embedded = await EmbeddedPostgres.open({ dataDir: env.dataDir, note });
  try {
    await migrate(embedded.url, note);
    return await work(embedded.url);
  } finally {
    await embedded.stop();
  }
}

/** The embedded database of the Crashboard that runs with this DATA_DIR; null when none does. */
async function findRunning(dataDir: string): Promise<string | null> {
  if ((await readRunningServer(dataDir)) === null) return null;
  const home = await findHome(await realpath(dataDir));
  const server = home && (await connectToRunning(home));
  if (!home || !server?.running) return null;
  await server.client.end();
  return embeddedUrl(await readPassword(home), server.port);
}
