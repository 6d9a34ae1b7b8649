import { join } from "node:path";
import { Client } from "pg";
import { keptSecret } from "@/lib/launch/secret-file";
import { personHasher, rekeyed } from "@/lib/privacy/person-hash";

/** What people are hashed with: PERSON_KEY, else the one that was made at the first start. */
export async function ownPersonKey(dataDir: string, given: string | null): Promise<string> {
  return given ?? keptSecret(join(dataDir, "person-key"));
}

/**
 * Sees to it that a database's people are hashed with this key. Those of older versions, which had none,
 * are hashed once more; nothing else changes with them.
 *
 * @returns a sentence when they were hashed with another key until now; null when all is as it was
 */
export async function settlePersonKey(databaseUrl: string, key: string): Promise<string | null> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ is_used: boolean; proof: string | null }>(
      "select is_used, proof from person_key for update",
    );
    const proof = String(personHasher(key)("the key"));
    const known = rows[0];
    if (known?.is_used === false) await rekey(client, key);
    await client.query("update person_key set is_used = true, proof = $1", [proof]);
    await client.query("commit");
    const isOther = known?.proof !== null && known?.proof !== proof;
    return isOther ? OTHER_KEY : null;
  } finally {
    await client.end();
  }
}

const OTHER_KEY =
  "PERSON_KEY is another one than before: people who crash from now on are counted as others. Bring the old one back (DATA_DIR/person-key) to count on.";

/** In one transaction: a count is never made of both kinds. */
async function rekey(client: Client, key: string): Promise<void> {
  const { rows } = await client.query<{ hash: string }>(
    `select distinct user_hash as hash from (
       select user_hash from reports union all select user_hash from gone_reports) known
     where user_hash is not null`,
  );
  const before = rows.map(({ hash }) => hash);
  const after = before.map((hash) => String(rekeyed(key, BigInt(hash))));
  await client.query("create temporary table rekeyed (before bigint, after bigint) on commit drop");
  await client.query("insert into rekeyed select * from unnest($1::bigint[], $2::bigint[])", [
    before,
    after,
  ]);
  await client.query("analyze rekeyed");
  for (const table of ["reports", "gone_reports", "group_users", "version_users"]) {
    await client.query(
      `update ${table} set user_hash = after from rekeyed where user_hash = before`,
    );
  }
}
