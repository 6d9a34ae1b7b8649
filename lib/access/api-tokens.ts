import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Owner } from "@/lib/access/access";
import { API_SCOPES, type ApiScope, readApiScopes } from "@/lib/access/api-scope";
import { writeAudit } from "@/lib/access/audit";
import { secretHash } from "@/lib/access/secret-hash";
import { API_TOKEN_PREFIX } from "@/lib/access/token-access";
import { isStorable } from "@/lib/address-values";
import { type Client, db } from "@/lib/db";
import { IdText } from "@/lib/public-id";

/** What a script reads with; the secret itself nobody can read again. */
export type ApiToken = {
  id: string;
  name: string;
  scopes: ApiScope[];
  /** The name of the only BugSplat database that it reads; null: all of them. */
  database: string | null;
  /** The member who made it. */
  maker: string;
  madeAt: Date;
  /** To the minute; null: never yet. */
  lastUsedAt: Date | null;
  /** null: never. */
  expiresAt: Date | null;
  state: "good" | "expired" | "revoked";
};

/** For how many days a token can be good; "never" ends none. */
export const LIFETIMES = ["30", "90", "365", "never"] as const;
export type Lifetime = (typeof LIFETIMES)[number];

const DAY_MS = 86_400_000;
const LONGEST_NAME = 80;

/** What a new token is made with, as the form gives it. */
const NewToken = z.object({
  name: z.string().trim().min(1).max(LONGEST_NAME).refine(isStorable),
  scopes: z.array(z.enum(API_SCOPES)).min(1),
  /** Empty: all of them. */
  database: z.union([z.literal("").transform(() => null), IdText]),
  lifetime: z.enum(LIFETIMES),
});

/** Every token, those that are good first, the newest first. */
export async function listApiTokens(_owner: Owner): Promise<ApiToken[]> {
  const rows = await db.$queryRaw<(Omit<ApiToken, "scopes"> & { scopes: string[] })[]>`
    select t.id::text, t.name, t.scopes, d.name as database, m.name as maker,
      t.made_at as "madeAt", t.last_used_at as "lastUsedAt", t.expires_at as "expiresAt",
      case
        when t.revoked_at is not null then 'revoked'
        when t.expires_at <= now() then 'expired'
        else 'good'
      end as state
    from api_tokens t
    join members m on m.id = t.made_by
    left join databases d on d.id = t.database_id
    order by (t.revoked_at is not null or coalesce(t.expires_at <= now(), false)),
      t.made_at desc, t.id desc`;
  return rows.map((row) => ({ ...row, scopes: readApiScopes(row.scopes) }));
}

export type ApiTokenProblem = "no-name" | "no-scope" | "people-alone" | "audit-of-one" | "unknown";

export type MadeApiToken =
  /** This is the only time that it can be read. */
  | { outcome: "made"; name: string; token: string; scopes: readonly ApiScope[] }
  | { outcome: "refused"; problem: ApiTokenProblem };

/**
 * Makes a token.
 *
 * @param draft its `name`, `scopes`, `database` (an id; empty: all) and `lifetime`, as a form gives them
 */
export async function makeApiToken({ member }: Owner, draft: unknown): Promise<MadeApiToken> {
  const asked = NewToken.safeParse(draft);
  if (!asked.success) return { outcome: "refused", problem: problemOf(asked.error) };
  const { name, database: databaseId, lifetime } = asked.data;
  const scopes = readApiScopes(asked.data.scopes);
  const problem = await findProblem(scopes, databaseId);
  if (problem !== null) return { outcome: "refused", problem };
  const token = API_TOKEN_PREFIX + randomBytes(32).toString("base64url");
  const madeAt = new Date();
  const expiresAt =
    lifetime === "never" ? null : new Date(madeAt.getTime() + Number(lifetime) * DAY_MS);
  await db.$transaction(async (transaction) => {
    const tokenHash = secretHash(token);
    const row = { name, tokenHash, scopes, databaseId, madeBy: member.id, madeAt, expiresAt };
    await transaction.apiToken.create({ data: row });
    const subject = `${name}: ${inWords({ scopes, databaseId, expiresAt })}`;
    await writeAudit({ action: "api-token-make", memberId: member.id, subject }, transaction);
  });
  return { outcome: "made", name, token, scopes };
}

/** Ends a token at once: what comes with it from now on is refused, as with one that never was. */
export async function revokeApiToken({ member }: Owner, id: bigint): Promise<void> {
  await db.$transaction((transaction) => revoke(transaction, member.id, { id }));
}

/** Ends those that a member has made, who is an owner no more; `by` is who has decided that. */
export async function revokeApiTokensOf(
  client: Client,
  memberId: string,
  by: string,
): Promise<void> {
  await revoke(client, by, { madeBy: memberId });
}

async function revoke(
  client: Client,
  by: string,
  which: { id: bigint } | { madeBy: string },
): Promise<void> {
  const ended = await client.apiToken.updateManyAndReturn({
    where: { ...which, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { name: true },
  });
  for (const { name } of ended) {
    await writeAudit({ action: "api-token-revoke", memberId: by, subject: name }, client);
  }
}

/** Which field of a draft is wrong. */
function problemOf({ issues: [issue] }: z.ZodError): ApiTokenProblem {
  if (issue?.path[0] === "name") return "no-name";
  return issue?.path[0] === "scopes" ? "no-scope" : "unknown";
}

/** What of it cannot be had together. */
async function findProblem(
  scopes: readonly ApiScope[],
  databaseId: bigint | null,
): Promise<ApiTokenProblem | null> {
  if (scopes.includes("people") && !scopes.includes("reports")) return "people-alone";
  if (databaseId === null) return null;
  // It is of the whole installation.
  if (scopes.includes("audit")) return "audit-of-one";
  return (await db.database.count({ where: { id: databaseId } })) > 0 ? null : "unknown";
}

/** What it opens, for the audit log: a database by its id, as names change. */
function inWords(token: {
  scopes: readonly ApiScope[];
  databaseId: bigint | null;
  expiresAt: Date | null;
}): string {
  const where = token.databaseId === null ? "all databases" : `database ${token.databaseId}`;
  const until = token.expiresAt?.toISOString().slice(0, 10) ?? "revoked";
  return `${token.scopes.join(", ")} in ${where}, until ${until}`;
}
