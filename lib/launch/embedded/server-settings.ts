import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PostgresHome } from "@/lib/launch/embedded/postgres-home";

// For a machine of one or two gigabytes. What somebody sets by ALTER SYSTEM wins over it.
const SETTINGS = `# Written by Crashboard at every start. Change settings by ALTER SYSTEM instead.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
random_page_cost = 1.1
max_wal_size = 2GB
checkpoint_timeout = 15min
log_checkpoints = off
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
`;

// For tests: fast, and lost in a power cut.
const THROWAWAY_SETTINGS = `fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
shared_buffers = 128MB
`;

/** Writes the server's settings; `throwaway` ones give up durability for speed. */
export async function writeServerSettings(home: PostgresHome, throwaway: boolean): Promise<void> {
  const path = join(home.data, "crashboard.conf");
  const settings = throwaway ? SETTINGS + THROWAWAY_SETTINGS : SETTINGS;
  if ((await readFile(path, "utf8").catch(() => null)) === settings) return;
  await writeFile(path, settings, { mode: 0o644 });
}
