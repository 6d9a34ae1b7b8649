import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { env } from "@/lib/env";
import { freePort } from "@/lib/launch/free-port";
import { CrashboardProcess } from "@/lib/testing/crashboard-process";
import { ADMIN, signInByForm } from "@/lib/testing/sign-in-by-form";
import { openTestServer } from "@/lib/testing/test-server";
import {
  type BenchDatabase,
  openEmptyDatabase,
  openSeededDatabase,
  type Seeding,
} from "@/scripts/bench/bench-database";

/** A Crashboard that serves the production build from a database of its own, and ends with the run. */
export type Stage = {
  dashboard: string;
  /** The webhook's full address. */
  webhook: string;
  /** The connection string of its database. */
  databaseUrl: string;
  /** That of the server which this database is on. */
  databaseServer: string;
  /** The header "cookie" of somebody who may see everything. */
  cookie: string;
  /** What its sessions are signed with. */
  authSecret: string;
  /** For files of a benchmark; gone afterwards. */
  folder: string;
  /** Aborted when somebody wants to stop. */
  signal: AbortSignal;
};

type StageOptions = {
  /** Where the database is made, for a stage beside another one. */
  server?: string;
  /** What is in the database when Crashboard starts; without, nothing. */
  seeding?: Seeding;
};

let stages = 0;

/**
 * Does `work` with a Crashboard of its own: a new database on the server of DATABASE_URL, else on an
 * embedded one that is gone afterwards. What the user keeps is not touched.
 */
export async function onStage<T>(
  signal: AbortSignal,
  work: (stage: Stage) => Promise<T>,
  { server: onServer = env.databaseUrl ?? undefined, seeding }: StageOptions = {},
): Promise<T> {
  stages += 1;
  const name = `crashboard_bench_${process.pid}_${stages}`;
  const folder = resolve(".test", name);
  const server = await openTestServer(onServer);
  let database: BenchDatabase | undefined;
  let crashboard: CrashboardProcess | undefined;
  try {
    database = await (seeding
      ? openSeededDatabase(server.url, name, seeding, signal)
      : openEmptyDatabase(server.url, name));
    const databaseUrl = database.url;
    const authSecret = randomBytes(32).toString("hex");
    crashboard = new CrashboardProcess({
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      PORT: String(await freePort("127.0.0.1")),
      INGEST_TOKEN: randomBytes(16).toString("hex"),
      AUTH_SECRET: authSecret,
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    });
    signal.addEventListener("abort", () => crashboard?.kill("SIGTERM"), { once: true });
    const addresses = await crashboard.addresses();
    return await work({
      ...addresses,
      databaseUrl,
      databaseServer: server.url,
      cookie: await signInByForm(addresses.dashboard),
      authSecret,
      folder,
      signal,
    });
  } finally {
    crashboard?.kill("SIGTERM");
    await crashboard?.ended;
    await database?.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
