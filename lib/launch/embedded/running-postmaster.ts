import { link, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, DatabaseError } from "pg";
import { EMBEDDED_NAME, type PostgresHome } from "@/lib/launch/embedded/postgres-home";
import { isLiveProcess } from "@/lib/launch/live-process";
import { StartProblem } from "@/lib/start-problem";

/** Recovery after a power cut reads at most max_wal_size; this is ample for a slow disk. */
const PATIENCE_MS = 10 * 60_000;

/** Nobody serves this home's data; `unclean` when the last server had no chance to stop. */
export type NotRunning = { running: false; unclean: boolean };
export type Running = { running: true; client: Client; port: number };

/**
 * Connects to the server that runs on this home's data, if one does, waiting while it starts,
 * recovers or stops.
 * @throws StartProblem when it runs but does not let us in
 */
export async function connectToRunning(home: PostgresHome): Promise<Running | NotRunning> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const postmaster = await readPostmaster(home);
    if (postmaster === null) return { running: false, unclean: false };
    if (!(await isLiveProcess(postmaster.pid, home.data))) {
      await retirePidFile(home, postmaster.pid);
      return { running: false, unclean: true };
    }
    const client = await connect(home, postmaster.port);
    if (!(client instanceof Error)) return { running: true, client, port: postmaster.port };
    const refused = client instanceof DatabaseError && client.code?.startsWith("28");
    if (refused || Date.now() > deadline) {
      throw new StartProblem(
        `The embedded PostgreSQL runs (process ${postmaster.pid}) but does not let Crashboard in: ${client.message}. Bring back ${home.password} from a backup, or move ${home.folder} away to begin with an empty database.`,
      );
    }
    await sleep(100);
  }
}

/** The password of the embedded database. @throws StartProblem when its file cannot be read */
export async function readPassword(home: PostgresHome): Promise<string> {
  try {
    return (await readFile(home.password, "utf8")).trim();
  } catch (error) {
    throw new StartProblem(
      `The password of the embedded database cannot be read: ${String(error)}. Bring the file back from a backup, or move ${home.folder} away to begin with an empty database.`,
    );
  }
}

/** The connection string of Crashboard's own database in an embedded server. */
export function embeddedUrl(password: string, port: number): string {
  return `postgresql://${EMBEDDED_NAME}:${password}@127.0.0.1:${port}/${EMBEDDED_NAME}?sslmode=disable`;
}

async function connect(home: PostgresHome, port: number): Promise<Client | Error> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: EMBEDDED_NAME,
    password: await readPassword(home),
    database: "postgres",
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

// Lines of postmaster.pid: process id, data folder, start time, port, …
async function readPostmaster(home: PostgresHome): Promise<{ pid: number; port: number } | null> {
  const text = await readFile(pidFile(home), "utf8").catch(() => null);
  if (text === null) return null;
  const [pid, , , port] = text.split("\n");
  return { pid: Number(pid), port: Number(port) };
}

// PostgreSQL itself would take any living process of that id for a server. Moved before it is
// looked at again, so that the file of a server that has started meanwhile is never lost.
async function retirePidFile(home: PostgresHome, deadPid: number): Promise<void> {
  const retired = `${pidFile(home)}.${process.pid}`;
  await rename(pidFile(home), retired).catch(() => undefined);
  const text = await readFile(retired, "utf8").catch(() => null);
  if (text === null) return;
  if (Number(text.split("\n")[0]) !== deadPid) await link(retired, pidFile(home));
  await rm(retired, { force: true });
}

function pidFile(home: PostgresHome): string {
  return join(home.data, "postmaster.pid");
}
