import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findHome } from "@/lib/launch/embedded/locate-home";
import { embeddedUrl, readPassword } from "@/lib/launch/embedded/running-postmaster";
import { EmbeddedPostgres } from "@/lib/launch/embedded-postgres";
import { CrashboardProcess } from "@/lib/testing/crashboard-process";
import { killAtOnce } from "@/lib/testing/kill-at-once";

/** A Crashboard with its embedded database, which are killed and come back. */
export class TorturedServer {
  #crashboard: CrashboardProcess | null = null;
  #webhook: string | null = null;

  constructor(private readonly dataDir: string) {}

  /** The webhook's full address; null while nothing is there. */
  get webhook(): string | null {
    return this.#webhook;
  }

  /** @throws with what it said when it does not start by itself */
  async start(): Promise<void> {
    this.#crashboard = new CrashboardProcess({ DATA_DIR: this.dataDir });
    this.#webhook = (await this.#crashboard.addresses()).webhook;
  }

  /** Ends it as the system does when the power goes: all its processes at once. */
  async kill(): Promise<void> {
    this.#webhook = null;
    this.#crashboard?.killGroup();
    await this.#crashboard?.ended;
  }

  async stop(): Promise<void> {
    this.#webhook = null;
    this.#crashboard?.kill("SIGTERM");
    await this.#crashboard?.ended;
  }

  /** PostgreSQL's first process; the others end when they see that it is gone. */
  async killPostgres(): Promise<void> {
    const home = await findHome(await realpath(this.dataDir));
    const text = await readFile(join(home?.data ?? "", "postmaster.pid"), "utf8").catch(() => "");
    const pid = Number(text.split("\n")[0]);
    // Neither the file nor the process needs to be there while it is just coming back.
    if (pid > 0) killAtOnce(pid);
  }

  /** The connection string of its database. */
  async databaseUrl(): Promise<string> {
    const home = await findHome(await realpath(this.dataDir));
    if (home === null) throw new Error(`There is no database in ${this.dataDir}.`);
    const port = Number(await readFile(home.lastPort, "utf8"));
    return embeddedUrl(await readPassword(home), port);
  }

  /** Removes its database with all that is in it. */
  async destroy(): Promise<void> {
    await this.kill();
    const options = { dataDir: this.dataDir, note: () => undefined, throwaway: true };
    if (await findHome(await realpath(this.dataDir))) {
      await (await EmbeddedPostgres.open(options)).destroy();
    }
  }

  /** Waits for a moment that nobody can foresee. */
  static someTime(mostMilliseconds: number): Promise<void> {
    return pause(Math.random() * mostMilliseconds);
  }
}
