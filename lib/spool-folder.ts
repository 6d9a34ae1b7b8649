import { join } from "node:path";

/** Where deliveries wait while the database is away. */
export function spoolFolder(dataDir: string): string {
  return join(dataDir, "spool");
}

/** The hashes of the tokens that were valid when the database was asked last. */
export function tokensFile(dataDir: string): string {
  return join(spoolFolder(dataDir), "tokens.json");
}
