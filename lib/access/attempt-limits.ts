import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
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

/** A try, by what it is for and where it comes from. */
export type Attempt = { account: string; ipAddress: string | null };

/** Counts a try before it is made; gives the seconds to wait when there were too many, else null. */
export async function countAttempt({ account, ipAddress }: Attempt): Promise<number | null> {
  const waits = await Promise.all([
    secondsToWait(perAccount, account),
    ipAddress === null ? null : secondsToWait(perAddress, ipAddress),
  ]);
  return waits.reduce((longest, wait) => (wait === null ? longest : Math.max(longest ?? 0, wait)));
}

/** A try that succeeded is forgotten, with those before it. */
export async function forgetAttempts({ account }: Attempt): Promise<void> {
  await perAccount.delete(account);
}

async function secondsToWait(limit: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await limit.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}
