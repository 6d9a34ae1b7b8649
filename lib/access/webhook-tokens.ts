import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Owner } from "@/lib/access/access";
import { writeAudit } from "@/lib/access/audit";
import { knownTokens } from "@/lib/access/known-tokens";
import { secretHash } from "@/lib/access/secret-hash";
import { type Client, db } from "@/lib/db";
import { NAME_LENGTH } from "@/lib/ingest/payload";

/** A secret part of the webhook's address; the secret itself nobody can read again. */
export type WebhookToken = {
  id: string;
  name: string;
  createdAt: Date;
  /** It still opens the webhook until then; null: for ever. */
  goodUntil: Date | null;
  isRevoked: boolean;
  /** The only BugSplat database that it takes notifications of; null: of all. */
  database: string | null;
  /** The beginning of the last hour (UTC) in which a delivery came with it. */
  lastUsedHour: Date | null;
  deliveries: number;
};

/** While a token takes the place of another, both are good for so long. */
export const OVERLAP_DAYS = 7;
const DAY_MS = 86_400_000;

const LONGEST_NAME = 80;

/** What a new token is made with: by its name people tell it from others. */
const NewToken = z.object({
  name: z.string().trim().min(1).max(LONGEST_NAME),
  /** The only BugSplat database that it takes notifications of; empty: of all. */
  database: z.string().trim().max(NAME_LENGTH),
});

/** Every token, those that are good first, the newest first. */
export async function listWebhookTokens(_owner: Owner): Promise<WebhookToken[]> {
  return db.$queryRaw<WebhookToken[]>`
    select t.id::text, t.name, t.database, t.created_at as "createdAt",
      t.revoked_at as "goodUntil", coalesce(t.revoked_at <= now(), false) as "isRevoked",
      used.last_hour as "lastUsedHour", coalesce(used.deliveries, 0)::int as deliveries
    from ingest_tokens t
    left join (
      select token_id, max(hour) as last_hour, sum(delivery_count) as deliveries
      from hourly_deliveries group by token_id
    ) used on used.token_id = t.id
    order by "isRevoked", t.created_at desc, t.id desc`;
}

/** A token that was just made: this is the only time that it can be read. */
export type MadeToken = { name: string; token: string };

/**
 * Makes a token.
 *
 * @param draft its `name`, and the `database` that it is bound to, as a form gives them
 * @returns null when it has no name, or one that is too long
 */
export async function makeWebhookToken(owner: Owner, draft: unknown): Promise<MadeToken | null> {
  const asked = NewToken.safeParse(draft);
  if (!asked.success) return null;
  const { name, database } = asked.data;
  const bound = database === "" ? null : database;
  const made = await db.$transaction((transaction) =>
    insertToken(transaction, owner, { name, database: bound }),
  );
  await knownTokens().refresh();
  return made;
}

/**
 * Makes a token of the same name and database, and ends the old one a week later: time enough to change the address
 * in BugSplat without losing a report. Null when the old one is not good any more.
 */
export async function rotateWebhookToken(owner: Owner, id: bigint): Promise<MadeToken | null> {
  const made = await db.$transaction(async (transaction) => {
    const revokedAt = new Date(Date.now() + OVERLAP_DAYS * DAY_MS);
    const { count } = await transaction.ingestToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt },
    });
    if (count === 0) return null;
    const before = await transaction.ingestToken.findUniqueOrThrow({ where: { id } });
    return insertToken(transaction, owner, before);
  });
  await knownTokens().refresh();
  return made;
}

/** Ends a token at once: what comes with it from now on is refused, as with one that never was. */
export async function revokeWebhookToken({ member }: Owner, id: bigint): Promise<void> {
  await db.$transaction(async (transaction) => {
    const now = new Date();
    const { count } = await transaction.ingestToken.updateMany({
      where: { id, OR: [{ revokedAt: null }, { revokedAt: { gt: now } }] },
      data: { revokedAt: now },
    });
    if (count === 0) return;
    const { name } = await transaction.ingestToken.findUniqueOrThrow({ where: { id } });
    await writeAudit({ action: "token-revoke", memberId: member.id, subject: name }, transaction);
  });
  await knownTokens().refresh();
}

async function insertToken(
  client: Client,
  { member }: Owner,
  { name, database }: { name: string; database: string | null },
): Promise<MadeToken> {
  const token = randomBytes(32).toString("base64url");
  await client.ingestToken.create({
    data: { name, database, tokenHash: secretHash(token), madeBy: member.id },
  });
  await writeAudit({ action: "token-make", memberId: member.id, subject: name }, client);
  return { name, token };
}
