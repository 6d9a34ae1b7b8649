import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { type PostgresBinaries, program } from "@/lib/launch/embedded/postgres-binaries";
import type { PostgresHome } from "@/lib/launch/embedded/postgres-home";
import { asUser, type PostgresUser } from "@/lib/launch/embedded/postgres-user";
import {
  connectToRunning,
  type NotRunning,
  type Running,
} from "@/lib/launch/embedded/running-postmaster";
import { freePort, tryPort } from "@/lib/launch/free-port";
import { lastLines, runCommand } from "@/lib/launch/run-command";
import { StartProblem } from "@/lib/start-problem";

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const ATTEMPTS = 3;

/** What is needed to start and stop the server of one embedded database. */
export type Postmaster = { home: PostgresHome; binaries: PostgresBinaries; user: PostgresUser };

/** found: it ran already; recovered: it was started after an unclean end. */
export type Connected = Running & { how: "found" | "started" | "recovered" };

/**
 * Connects to the server of this home, starting it when it does not run. Several processes may do
 * that at once: one start wins, the others connect to it. A port that is taken is no problem.
 *
 * @param knownPort where its clients expect it: it is started on no other
 * @throws StartProblem with what the server wrote to its log
 */
export async function connectOrStart(
  postmaster: Postmaster,
  knownPort?: number,
): Promise<Connected> {
  const { home } = postmaster;
  const running = await connectToRunning(home);
  if (running.running) return { ...running, how: "found" };

  let said = "";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = knownPort ?? (await choosePort(home, attempt));
    const start = await startServer(postmaster, port);
    // Not started by us, it may have been by another start at the same moment.
    const server = start.ok ? await connectOrStop(postmaster) : await connectToRunning(home);
    if (server.running && !start.ok) return { ...server, how: "found" };
    if (server.running) {
      await writeFile(home.lastPort, `${port}\n`);
      return { ...server, how: running.unclean ? "recovered" : "started" };
    }
    said = start.said;
  }
  throw new StartProblem(
    `The embedded PostgreSQL did not start. Make room on the disk, or correct what it says, then start again. In ${home.log} it says:\n${lastLines(said)}`,
  );
}

/** Stops the server cleanly: open transactions are rolled back, everything is on disk. */
export async function stopServer({ home, binaries, user }: Postmaster): Promise<void> {
  const { code, output } = await runCommand(
    program(binaries, "pg_ctl"),
    ["stop", "-D", home.data, "-m", "fast", "-w", "-t", "120"],
    asUser(user),
  );
  if (code === 0) return;
  const server = await connectToRunning(home);
  if (!server.running) return;
  await server.client.end();
  throw new StartProblem(`The embedded PostgreSQL did not stop: ${lastLines(output, 3)}`);
}

/** Whether it started, and what pg_ctl and the server's log said meanwhile. */
type Start = { ok: boolean; said: string };

async function startServer({ home, binaries, user }: Postmaster, port: number): Promise<Start> {
  await rotateLog(home);
  const logBefore = await readLog(home);
  const { code, output } = await runCommand(
    program(binaries, "pg_ctl"),
    ["start", "-D", home.data, "-l", home.log, "-o", `-p ${port}`, "-w", "-t", "600"],
    asUser(user),
  );
  const log = (await readLog(home)).slice(logBefore.length);
  return { ok: code === 0, said: log.trim() === "" ? output : log };
}

async function connectOrStop(postmaster: Postmaster): Promise<Running | NotRunning> {
  try {
    return await connectToRunning(postmaster.home);
  } catch (error) {
    await stopServer(postmaster);
    throw error;
  }
}

function readLog(home: PostgresHome): Promise<string> {
  return readFile(home.log, "utf8").catch(() => "");
}

// The port of last time, so that notes and tools that name it stay right; else any free one.
async function choosePort(home: PostgresHome, attempt: number): Promise<number> {
  const last = Number(await readFile(home.lastPort, "utf8").catch(() => ""));
  if (attempt === 0 && last > 0 && (await tryPort("127.0.0.1", last)) === null) return last;
  return freePort("127.0.0.1");
}

async function rotateLog(home: PostgresHome): Promise<void> {
  const log = await stat(home.log).catch(() => null);
  if (log && log.size > LOG_LIMIT_BYTES) await rename(home.log, `${home.log}.old`);
}
