import { type IngestToken, knownTokens } from "@/lib/access/known-tokens";
import { secretHash } from "@/lib/access/secret-hash";
import { db } from "@/lib/db";
import { isDatabaseAway, noteDatabaseAway } from "@/lib/health/database-watch";
import { PATIENCE } from "@/lib/patience";
import { within } from "@/lib/within";

/** PostgreSQL is away, and nobody has used the token before: it may be valid or not. */
export class UncheckedToken extends Error {
  override readonly name = "UncheckedToken";
}

/**
 * What a webhook token opens; null when it is unknown or revoked. Found by its SHA-256.
 *
 * @throws UncheckedToken when PostgreSQL is away and the token is not among those last known to be valid
 */
export async function findIngestToken(token: string): Promise<IngestToken | null> {
  const tokenHash = secretHash(token);
  const seen = knownTokens().justSeen(tokenHash);
  if (seen !== null) return seen;
  if (!isDatabaseAway()) {
    try {
      return await within(PATIENCE.token, findInDatabase(tokenHash));
    } catch (error) {
      noteDatabaseAway(error);
    }
  }
  const known = knownTokens().find(tokenHash);
  if (known === null) throw new UncheckedToken("The token cannot be checked without PostgreSQL.");
  return known;
}

async function findInDatabase(tokenHash: Uint8Array<ArrayBuffer>): Promise<IngestToken | null> {
  const [found] = await db.$queryRaw<IngestToken[]>`
    /* prepared */
    select id, database, revoked_at as "goodUntil" from ingest_tokens
    where token_hash = ${tokenHash} and (revoked_at is null or revoked_at > now())`;
  if (!found) return null;
  knownTokens().see(tokenHash, found);
  return found;
}
