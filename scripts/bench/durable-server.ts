import { env } from "@/lib/env";
import { EmbeddedPostgres } from "@/lib/launch/embedded-postgres";

/** A PostgreSQL server with a connection string; `close` ends it where it is ours. */
export type DurableServer = { url: string; close: () => Promise<void> };

/**
 * The server of DATABASE_URL, else an embedded one in a folder that is as durable as the one that people
 * use: what takes notifications is measured with its fsyncs, which other benchmarks do without.
 */
export async function openDurableServer(dataDir: string): Promise<DurableServer> {
  if (env.databaseUrl !== null) return { url: env.databaseUrl, close: async () => undefined };
  const embedded = await EmbeddedPostgres.open({ dataDir, note: console.log });
  return { url: embedded.url, close: () => embedded.destroy() };
}
