import { join } from "node:path";
import { Client } from "pg";
import { secretHash } from "@/lib/access/secret-hash";
import { keptSecret } from "@/lib/launch/secret-file";

/** The first webhook token; `revoked` when somebody has revoked it in the settings. */
export type FirstToken = { token: string; revoked: boolean };

/**
 * The token of the webhook's address: INGEST_TOKEN, else the one that was made at the first start
 * and is kept in DATA_DIR.
 */
export async function ownIngestToken(dataDir: string, given: string | null): Promise<string> {
  return given ?? keptSecret(join(dataDir, "ingest-token"));
}

/** That token; the database learns its SHA-256 if it does not know it yet. */
export async function firstIngestToken(
  databaseUrl: string,
  dataDir: string,
  given: string | null,
): Promise<FirstToken> {
  const token = await ownIngestToken(dataDir, given);
  const hash = secretHash(token);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      "insert into ingest_tokens (name, token_hash) values ($1, $2) on conflict do nothing",
      [given === null ? "Made at the first start" : "INGEST_TOKEN", hash],
    );
    const { rows } = await client.query<{ revoked: boolean }>(
      "select coalesce(revoked_at <= now(), false) as revoked from ingest_tokens where token_hash = $1",
      [hash],
    );
    return { token, revoked: rows[0]?.revoked ?? false };
  } finally {
    await client.end();
  }
}
