import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { env } from "@/lib/env";
import { freePort } from "@/lib/launch/free-port";
import { CrashboardProcess } from "@/lib/testing/crashboard-process";
import { createTestDatabase, dropTestDatabase } from "@/lib/testing/test-database";
import { openTestServer } from "@/lib/testing/test-server";

/** A Crashboard that serves the production build from an empty database, and ends with the run. */
export type Stage = {
  dashboard: string;
  /** The webhook's full address. */
  webhook: string;
  /** For files of a benchmark; gone afterwards. */
  folder: string;
  /** Aborted when somebody wants to stop. */
  signal: AbortSignal;
};

/**
 * Does `work` with a Crashboard of its own: a new database on the server of DATABASE_URL, else on an
 * embedded one that is gone afterwards. What the user keeps is not touched.
 */
export async function onStage<T>(
  signal: AbortSignal,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  const name = `crashboard_bench_${process.pid}`;
  const folder = resolve(".test", name);
  const server = await openTestServer(env.databaseUrl ?? undefined);
  let crashboard: CrashboardProcess | undefined;
  try {
    crashboard = new CrashboardProcess({
      DATABASE_URL: await createTestDatabase(server.url, name),
      DATA_DIR: folder,
      PORT: String(await freePort("127.0.0.1")),
      INGEST_TOKEN: randomBytes(16).toString("hex"),
    });
    signal.addEventListener("abort", () => crashboard?.kill("SIGTERM"), { once: true });
    return await work({ ...(await crashboard.addresses()), folder, signal });
  } finally {
    crashboard?.kill("SIGTERM");
    await crashboard?.ended;
    await dropTestDatabase(server.url, name);
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
