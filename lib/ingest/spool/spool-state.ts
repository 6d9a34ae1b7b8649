import { env } from "@/lib/env";
import { Spool, type SpoolState } from "@/lib/ingest/spool/spool";
import { spoolFolder } from "@/lib/spool-folder";

declare global {
  var crashboardSpool: Spool | undefined;
}

/** The spool of this process. Remembered globally: Next bundles instrumentation and routes apart. */
export function ownSpool(): Spool {
  globalThis.crashboardSpool ??= new Spool({
    folder: spoolFolder(env.dataDir),
    limitBytes: env.spoolLimitMb * 1024 * 1024,
  });
  return globalThis.crashboardSpool;
}

/** What waits in the spool; known without asking PostgreSQL. */
export function spoolState(): SpoolState {
  return ownSpool().state;
}
