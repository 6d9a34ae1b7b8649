import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "@/lib/access/ip-address";
import { dbPool } from "@/lib/db";

const WINDOW_SECONDS = 900;

function limiter(keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: dbPool,
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}

/**
 * How often something secret may be tried in a quarter of an hour. For one account, so that a password
 * cannot be guessed from many addresses; from one address, so that one password cannot be tried on many
 * accounts. Kept in PostgreSQL, for all instances.
 */
const perAccount = limiter("account", 10);
const perAddress = limiter("address", 60);

/**
 * API tokens that are none. Apart from passwords, so that a script which goes on with a revoked token keeps
 * nobody of its network from signing in.
 */
const unknownTokens = limiter("unknown-token", 60);

/** A try, by what it is for and where it comes from. */
export type Attempt = { account: string; ipAddress: string | null };

/** There were too many; `isFirst` of those, which is worth noting. */
export type Held = { waitSeconds: number; isFirst: boolean };

/**
 * Counts a try before it is made; null when it may be made. What is held because of its address is not
 * counted for the account, or one machine could lock everybody out.
 */
export async function countAttempt({ account, ipAddress }: Attempt): Promise<Held | null> {
  const held = ipAddress === null ? null : await count(perAddress, networkOf(ipAddress));
  return held ?? count(perAccount, account);
}

/** A try that succeeded is forgotten, with those before it. */
export async function forgetAttempts({ account }: Attempt): Promise<void> {
  await perAccount.delete(account);
}

/**
 * Counts an API token that is none, after it was looked for: one that is good is never held for what others
 * at its address do. Null while there were few.
 */
export function countUnknownToken(ipAddress: string | null): Promise<Held | null> {
  return count(unknownTokens, ipAddress === null ? "no address" : networkOf(ipAddress));
}

async function count(limit: RateLimiterPostgres, key: string): Promise<Held | null> {
  try {
    await limit.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return {
      waitSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      isFirst: refused.consumedPoints === limit.points + 1,
    };
  }
}
