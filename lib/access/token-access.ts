import { type ApiScope, readApiScopes } from "@/lib/access/api-scope";
import { secretHash } from "@/lib/access/secret-hash";
import { db } from "@/lib/db";

/** A script that came with an API token, and what it may read: never more than a reader. */
export type TokenAccess = {
  tokenId: bigint;
  scopes: readonly ApiScope[];
  databaseIds: readonly bigint[];
};

/** By this secret scanners know one that was committed or posted somewhere. */
export const API_TOKEN_PREFIX = "crb_";

const SHAPE = new RegExp(`^${API_TOKEN_PREFIX}[A-Za-z0-9_-]{43}$`);

type Row = { id: bigint; scopes: string[]; databaseId: bigint | null; isNewlyUsed: boolean };

/**
 * What an API token opens; null when it is unknown, revoked or expired, or whoever made it is no owner
 * any more. Found by its SHA-256, each time anew: it ends in all processes at once.
 */
export async function findTokenAccess(token: string): Promise<TokenAccess | null> {
  if (!SHAPE.test(token)) return null;
  const [found] = await db.$queryRaw<Row[]>`
    /* prepared */
    select t.id, t.scopes, t.database_id as "databaseId",
      coalesce(t.last_used_at < now() - interval '1 minute', true) as "isNewlyUsed"
    from api_tokens t
    join members m on m.id = t.made_by and m.is_owner and m.removed_at is null
    where t.token_hash = ${secretHash(token)} and t.revoked_at is null
      and (t.expires_at is null or t.expires_at > now())`;
  if (!found) return null;
  const { id, scopes, databaseId, isNewlyUsed } = found;
  if (isNewlyUsed) {
    await db.apiToken.update({ where: { id }, data: { lastUsedAt: new Date() } });
  }
  return {
    tokenId: id,
    scopes: readApiScopes(scopes),
    databaseIds: databaseId === null ? await allDatabases() : [databaseId],
  };
}

async function allDatabases(): Promise<bigint[]> {
  const databases = await db.database.findMany({ select: { id: true } });
  return databases.map(({ id }) => id);
}
