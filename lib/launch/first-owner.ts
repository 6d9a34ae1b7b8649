import { randomBytes, randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { Client } from "pg";
import { LINK_LIFE_MS } from "@/lib/access/entry-kind";
import { secretHash } from "@/lib/access/secret-hash";

/**
 * Sees to it that somebody can sign in to a new installation: `admin`, where it is given, else whoever
 * opens a link. It talks to PostgreSQL by itself, for loading Prisma would take a start longer.
 *
 * @returns the path of the link; null when there is somebody already, or now
 */
export async function firstOwner(
  databaseUrl: string,
  admin: { email: string; password: string } | null,
): Promise<string | null> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query("select from members limit 1");
    if (rows.length > 0) return null;
    if (admin === null) return await makeSetUpLink(client);
    await makeOwner(client, admin);
    return null;
  } finally {
    await client.end();
  }
}

/** Each start without members makes another. */
async function makeSetUpLink(client: Client): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await client.query(
    `insert into entry_links (id, kind, token_hash, made_at, expires_at)
     values ($1, 'set-up', $2, now(), $3)`,
    [randomUUID(), secretHash(secret), new Date(Date.now() + LINK_LIFE_MS["set-up"])],
  );
  return `/set-up/${secret}`;
}

/** Named by the address until they say otherwise. */
async function makeOwner(
  client: Client,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const hash = await hashPassword(password);
  // Another instance may start at the same time.
  await client.query(
    `with owner as (
       insert into members (id, name, email, email_verified, is_owner, created_at, updated_at)
       values ($1, split_part($2, '@', 1), $2, true, true, now(), now())
       on conflict (email) do nothing
       returning id
     )
     insert into credentials (id, member_id, provider_id, account_id, password, created_at, updated_at)
     select $3, id, 'credential', id::text, $4, now(), now() from owner`,
    [randomUUID(), email, randomUUID(), hash],
  );
}
